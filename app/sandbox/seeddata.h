// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <string_view>
#include <vector>

namespace tandem::sandbox {

/// On which side a seeded company lives, and how its two halves can be found to belong together.
enum class SeedPresence {
    LinkedById, ///< both sides; the customer's `customfieldSalesforceId` holds the account's id
    LinkedByName, ///< both sides; only name, website and people agree
    SalesforceOnly,
    StartdeliverOnly,
};

/// One made-up company, the same for both services: they are filled from it so that their contents overlap.
struct SeedCompany
{
    int index = 0;
    QString name; ///< awkward now and then: quotes, emoji, right-to-left, HTML, line breaks, 255 characters
    QString website; ///< may be empty
    QString domain; ///< of its people's mail addresses
    QString phone;
    QString street;
    QString city;
    QString postalCode;
    QString country;
    QString industry; ///< one of Salesforce's standard values
    QString tier; ///< Gold, Silver, Bronze or empty
    QString description;
    double arr = 0;
    double mrr = 0;
    int seats = 0;
    QDate renewal; ///< null for some
    int parentIndex = -1; ///< index of the parent company, or -1
    bool parentMissing = false; ///< its parent exists on no side
    int ownerIndex = 0; ///< which user or team member looks after it, 0..seedOwnerCount-1
    SeedPresence presence = SeedPresence::LinkedById;

    [[nodiscard]] bool inSalesforce() const { return presence != SeedPresence::StartdeliverOnly; }
    [[nodiscard]] bool inStartdeliver() const { return presence != SeedPresence::SalesforceOnly; }
};

/// One made-up person of a company.
struct SeedPerson
{
    int company = 0;
    int index = 0;
    QString firstName; ///< may be empty
    QString lastName;
    QString email; ///< may be empty; a few are shared by several people
    QString phone;
    QString title;
    bool hasLeft = false;
};

/// A person who works with the records: a Salesforce user and a Startdeliver team member of the same mail
/// address.
struct SeedOwner
{
    QString firstName;
    QString lastName;
    QString email;
    bool active = true; ///< the last one of them is not
};

inline constexpr int seedOwnerCount = 6;

/// The companies, people and owners of a seed: pure functions, the same on every machine and in every run.
/// Of the companies 40 % are linked by id, 20 % match by name only, 25 % are in Salesforce alone, 15 % in
/// Startdeliver alone. So 60 of every hundred are on both sides.
[[nodiscard]] SeedCompany companyAt(quint32 seed, int index);
[[nodiscard]] SeedPerson personAt(quint32 seed, int company, int index);
[[nodiscard]] SeedOwner ownerAt(int index);

/// Of a company, without making the rest of it: -1 and false where it has no parent.
struct SeedParent
{
    int index = -1;
    bool missing = false;
};
[[nodiscard]] SeedPresence presenceOf(int index);
[[nodiscard]] SeedParent parentOf(int index);

/// Counts the rows that companies give by a rule which repeats after `period` of them: the n-th row's
/// company, and a company's first row, without counting one by one.
class SeedCount
{
public:
    struct Place
    {
        int company = 0;
        int row = 0; ///< which of the company's rows
    };
    /// `rows` is asked for the companies 0 to period - 1.
    SeedCount(int period, int (*rows)(int company));

    [[nodiscard]] qint64 before(int company) const; ///< rows of all the companies before it
    [[nodiscard]] Place at(qint64 row) const;

private:
    std::vector<int> m_before; ///< of each company of the first period, and of them all
};

/// The 18-character ids the Salesforce half gives to seeded records, known beforehand so that the
/// Startdeliver half can refer to them without asking.
[[nodiscard]] QString seedAccountId(int company);
[[nodiscard]] QString seedContactId(int company, int person);
[[nodiscard]] QString seedUserId(int owner);
/// The organisation of the example in contract salesforce.md.
[[nodiscard]] QString seedOrganizationId();
/// The same as bytes, a hundred thousand times a second.
[[nodiscard]] QByteArray seedAccountIdBytes(int company);
[[nodiscard]] QByteArray seedContactIdBytes(int company, int person);
/// The number in an id that one of these functions made, without its prefix; -1 where the text is none.
[[nodiscard]] qint64 seedNumber(std::string_view id, std::string_view prefix);

} // namespace tandem::sandbox
