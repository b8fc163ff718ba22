#include "tests/support/testcertificates.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QSslSocket>

namespace winnow::tests {

using namespace Qt::StringLiterals;

static const QByteArray authoritySettings
    = "[ca]\ndefault_ca=a\n[a]\ndatabase=index.txt\nserial=serial\n"
      "new_certs_dir=.\ndefault_md=sha256\npolicy=p\nunique_subject=no\n"
      "copy_extensions=copy\n[p]\ncommonName=supplied\n";

static void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}

TestCertificates::TestCertificates()
{
    if (!QSslSocket::supportsSsl())
        m_problem = u"Qt has no TLS here"_s;
    writeFile(path(u"ca.cnf"_s), authoritySettings);
    makeAuthority(u"authority"_s);
    makeAuthority(u"stranger"_s);
}

void TestCertificates::run(const QStringList& arguments)
{
    if (!m_problem.isEmpty())
        return;
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        m_problem
            = u"openssl: "_s + QString::fromUtf8(process.readAllStandardError()) + process.errorString();
}

void TestCertificates::makeAuthority(const QString& name)
{
    run({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
        u"-nodes"_s, u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".pem"_s, u"-days"_s, u"10"_s,
        u"-subj"_s, u"/CN="_s + name});
}

void TestCertificates::makeRequest(const QString& host)
{
    run({u"req"_s, u"-new"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
        u"-keyout"_s, u"leaf.key"_s, u"-out"_s, u"leaf.csr"_s, u"-subj"_s, u"/CN=leaf"_s, u"-addext"_s,
        u"subjectAltName="_s + host});
}

void TestCertificates::sign(const QString& authority, const QString& from, const QString& until)
{
    writeFile(path(u"index.txt"_s), {});
    writeFile(path(u"serial"_s), "1001\n");
    run({u"ca"_s, u"-batch"_s, u"-config"_s, u"ca.cnf"_s, u"-notext"_s, u"-in"_s, u"leaf.csr"_s, u"-out"_s,
        u"leaf.pem"_s, u"-cert"_s, authority + u".pem"_s, u"-keyfile"_s, authority + u".key"_s,
        u"-startdate"_s, from, u"-enddate"_s, until});
}

void TestCertificates::makeLeaf(CertificateFlaw flaw)
{
    makeRequest(
        flaw == CertificateFlaw::WrongHost ? u"DNS:elsewhere.example"_s : u"IP:127.0.0.1,DNS:localhost"_s);
    const QString authority = flaw == CertificateFlaw::UnknownAuthority ? u"stranger"_s : u"authority"_s;
    const QString from = flaw == CertificateFlaw::NotYetValid ? u"20900101000000Z"_s : u"20200101000000Z"_s;
    const QString until = flaw == CertificateFlaw::Expired ? u"20210101000000Z"_s : u"20910101000000Z"_s;
    if (flaw == CertificateFlaw::SelfSigned)
        run({u"x509"_s, u"-req"_s, u"-in"_s, u"leaf.csr"_s, u"-copy_extensions"_s, u"copy"_s, u"-signkey"_s,
            u"leaf.key"_s, u"-out"_s, u"leaf.pem"_s, u"-days"_s, u"10"_s});
    else
        sign(authority, from, until);
}

QSslConfiguration TestCertificates::serverConfiguration(CertificateFlaw flaw)
{
    makeLeaf(flaw);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(path(u"leaf.pem"_s)));
    QFile key(path(u"leaf.key"_s));
    if (configuration.localCertificate().isNull() || !key.open(QIODevice::ReadOnly))
        m_problem += u" no certificate was made"_s;
    configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    if (flaw == CertificateFlaw::OldProtocol) {
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        configuration.setProtocol(QSsl::TlsV1_1);
        QT_WARNING_POP
    }
    return configuration;
}

} // namespace winnow::tests
