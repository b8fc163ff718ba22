#include "tests/app/cli/linkedtables.h"

#include <array>

namespace winnow::tests {

namespace {

constexpr int persons = 60;
constexpr int shared = 40;
constexpr int strangers = 5;

const std::array givenNames{
    "Mara", "Jonas", "Elif", "Pavel", "Ines", "Tomasz", "Greta", "Omar", "Lucia", "Henrik", "Amina"};
const std::array surnames{"Albrecht", "Bianchi", "Castellano", "Dvorak", "Eriksen", "Fontaine", "Grabowski",
    "Hernandez", "Ivanova", "Johansson", "Kowalczyk", "Lindqvist", "Moreau"};
const std::array streets{"Mill Lane", "Harbour Street", "Station Road", "Church Walk", "Orchard Close",
    "Castle Hill", "Willow Avenue"};
const std::array towns{"Easton", "Weston", "Norham", "Sutton", "Midford"};

struct Person {
    QByteArray name;
    QByteArray street;
    QByteArray town;
};

Person person(int number)
{
    const auto at = static_cast<size_t>(number);
    return {QByteArray(givenNames[at % givenNames.size()]) + ' ' + surnames[at * 5 % surnames.size()],
        QByteArray::number(1 + number * 37 % 90) + ' ' + streets[at * 3 % streets.size()],
        towns[at * 7 % towns.size()]};
}

/// Two neighbouring letters swapped.
QByteArray mistyped(QByteArray text)
{
    std::swap(text[1], text[2]);
    return text;
}

/// The person behind a row of the right table, which has the persons backwards.
int personOfRight(int row)
{
    return row < shared ? shared - 1 - row : persons + row;
}

} // namespace

QByteArray leftTable()
{
    QByteArray table("Key,name,street,town,fax\n");
    for (int number = 0; number < persons; ++number) {
        const Person one = person(number);
        table += QByteArray::number(number + 1) + ',' + one.name + ',' + one.street + ',' + one.town + ",555 "
            + QByteArray::number(1000 + number) + '\n';
    }
    return table;
}

QByteArray rightTable()
{
    QByteArray table("street,Town,name,key,email\n");
    for (int row = 0; row < shared + strangers; ++row) {
        const Person one = person(personOfRight(row));
        table += one.street + ',' + one.town + ',' + (row % 3 == 0 ? mistyped(one.name) : one.name) + ','
            + QByteArray::number(row + 1) + ",p" + QByteArray::number(row) + "@example.org\n";
    }
    return table;
}

QByteArray linkedTruth()
{
    QByteArray truth("left_id,right_id\n");
    for (int row = 0; row < shared; ++row)
        truth += QByteArray::number(personOfRight(row) + 1) + ',' + QByteArray::number(row + 1) + '\n';
    return truth;
}

} // namespace winnow::tests
