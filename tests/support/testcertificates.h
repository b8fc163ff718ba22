#pragma once

#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

namespace winnow::tests {

enum class CertificateFlaw {
    None,
    Expired,
    NotYetValid,
    WrongHost,
    SelfSigned,
    UnknownAuthority,
    OldProtocol
};

/// Certificates for 127.0.0.1 and localhost, made by the openssl program for one test run: one good, the
/// others each with one flaw.
class TestCertificates {
public:
    TestCertificates();

    /// Why there are none, as when openssl is not installed; empty when there are.
    [[nodiscard]] QString problem() const { return m_problem; }

    /// The authority that signs all but the self-signed one and that of the unknown authority.
    [[nodiscard]] QString authorityFile() const { return path(QStringLiteral("authority.pem")); }

    [[nodiscard]] QSslConfiguration serverConfiguration(CertificateFlaw flaw);

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    void run(const QStringList& arguments);
    void makeAuthority(const QString& name);
    void makeRequest(const QString& host);
    void sign(const QString& authority, const QString& from, const QString& until);
    void makeLeaf(CertificateFlaw flaw);

    QTemporaryDir m_folder;
    QString m_problem;
};

} // namespace winnow::tests
