// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/seeddata.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// A number for each (seed, what, index): SplitMix64, so that every value can be had without those before it.
quint64 draw(quint32 seed, int what, int index, int inner = 0)
{
    quint64 x = (quint64(seed) << 32) ^ (quint64(static_cast<quint32>(index)) * 0x9E3779B97F4A7C15ULL)
        ^ (quint64(static_cast<quint32>(inner)) * 0xD1B54A32D192ED03ULL)
        ^ (quint64(static_cast<quint32>(what)) << 56);
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

template <size_t N> const char16_t *pick(const std::array<const char16_t *, N> &list, quint64 number)
{
    return list[number % N];
}

QString text(const char16_t *utf16)
{
    return QString::fromUtf16(utf16);
}

constexpr std::array companyFirst{u"Northwind", u"Bluefin", u"Granite", u"Larkspur", u"Meridian",
    u"Ostergren", u"Pinecrest", u"Quillon", u"Redwood", u"Solvang", u"Tidewater", u"Umbra", u"Vesterby",
    u"Wolfram", u"Xenon", u"Yarrow", u"Zephyr", u"Aldergate", u"Brightwell", u"Cobalt", u"Drumlin",
    u"Elmhurst", u"Fjordline", u"Gullmar"};
constexpr std::array companySecond{u"Traders", u"Systems", u"Foods", u"Logistics", u"Labs", u"Energy",
    u"Media", u"Health", u"Robotics", u"Textiles", u"Shipping", u"Finance", u"Software", u"Analytics",
    u"Paper", u"Instruments"};
constexpr std::array companyForm{u"AB", u"GmbH", u"Ltd", u"Inc", u"SA", u"Oy", u"BV", u"AS"};
constexpr std::array firstNames{u"Ana", u"Björn", u"Chiara", u"Dmitri", u"Elin", u"François", u"Grace",
    u"Håkan", u"Ifeoma", u"Jürgen", u"Kenji", u"Łucja", u"Måns", u"Nadia", u"Óscar", u"Priya", u"Quentin",
    u"Rosa", u"Siobhán", u"Tove", u"Uma", u"Viktor", u"Wei", u"Ximena", u"Yusuf", u"Zoë"};
constexpr std::array lastNames{u"Ruiz", u"Okoye", u"Lindström", u"O'Brien", u"Nakamura", u"García-Márquez",
    u"Åkesson", u"Müller", u"Dvořák", u"van der Berg", u"Singh", u"Kowalski", u"Øberg", u"Dubois", u"Ivanova",
    u"Haddad", u"Tran", u"Schmidt", u"Eriksen", u"Moreau", u"Yılmaz", u"Papadopoulos"};
constexpr std::array titles{u"CEO", u"CTO", u"Head of Customer Success", u"VP Sales", u"Product Manager",
    u"Developer", u"Buyer", u"Team Lead, Support", u"Office Manager", u""};
constexpr std::array cities{u"Malmö", u"Göteborg", u"Berlin", u"London", u"Paris", u"Oslo", u"København",
    u"Austin", u"Kraków", u"Zürich", u"Lisboa", u"Helsinki"};
constexpr std::array countries{u"Sweden", u"Sweden", u"Germany", u"United Kingdom", u"France", u"Norway",
    u"Denmark", u"United States", u"Poland", u"Switzerland", u"Portugal", u"Finland"};
constexpr std::array industries{u"Technology", u"Manufacturing", u"Healthcare", u"Retail", u"Finance",
    u"Energy", u"Media", u"Transportation", u"Education"};
constexpr std::array tiers{u"Gold", u"Silver", u"Bronze", u""};

/// What a careless person, a foreign alphabet or an attacker puts into a name. Every 20th company has one.
QString awkwardName(const QString &plain, int which)
{
    switch (which % 12) {
    case 0:
        return u"O'Reilly & \"Sons\" "_s + plain;
    case 1:
        return u"C:\\Temp\\"_s + plain;
    case 2:
        return text(u"\U0001F680 ") + plain + text(u" \U0001F468\u200D\U0001F469\u200D\U0001F467");
    case 3:
        return u"\u0634\u0631\u0643\u0629 \u0627\u0644\u0646\u0648\u0631 "_s + plain;
    case 4:
        return u"<img src=x onerror=alert(1)> "_s + plain;
    case 5:
        return plain + u" <b>&amp;</b> Co"_s;
    case 6:
        return u"100% _under_score_ "_s + plain;
    case 7:
        return (plain + u" "_s + QString(255, u'x')).left(255);
    case 8:
        return u"\u00C5ngstr\u00F6m \u2014 "_s + plain;
    case 9:
        return u"A\u030Angstro\u0308m "_s + plain; // the same letters, decomposed
    case 10:
        return u"'; DROP TABLE accounts; -- "_s + plain;
    default:
        return u"\u682A\u5F0F\u4F1A\u793E "_s + plain;
    }
}

QString awkwardDescription(const QString &name, int which)
{
    switch (which % 5) {
    case 0:
        return u"First line\nsecond line\n\nlast line with \"quotes\" and a back\\slash"_s;
    case 1:
        return u"<p>Markup & <script>alert('x')</script></p>"_s;
    case 2:
        // Every tenth of them fills most of the field; all of them would be half of the sandbox's memory.
        return (name + u" has a long history. "_s).repeated(which % 50 == 2 ? 800 : 3).left(31999).trimmed();
    case 3:
        return text(u"Emoji \U0001F389, tab\there, right-to-left \u05E9\u05DC\u05D5\u05DD");
    default:
        return u"Plain notes about "_s + name;
    }
}

constexpr std::string_view idDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::string_view idPattern = "KxS000000000";
constexpr qsizetype shortId = 15;

/// The letters that keep an id apart from others in any case: one for each five, a bit for each capital.
void appendSuffix(QByteArray &id)
{
    for (qsizetype chunk = 0; chunk < shortId; chunk += 5) {
        size_t bits = 0;
        for (qsizetype i = 0; i < 5; ++i) {
            const char c = id.at(chunk + i);
            bits |= c >= 'A' && c <= 'Z' ? size_t(1) << i : 0;
        }
        id.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"[bits]);
    }
}

QByteArray seedId(const char *prefix, quint64 number)
{
    QByteArray id;
    id.reserve(shortId + 3);
    id.append(prefix).append(idPattern.data(), idPattern.size());
    for (qsizetype i = shortId - 1; number > 0; --i) {
        id[i] = idDigits[number % idDigits.size()];
        number /= idDigits.size();
    }
    appendSuffix(id);
    return id;
}

QString domainOf(quint32 seed, int company)
{
    return text(pick(companyFirst, draw(seed, 1, company))).toLower() + QString::number(company)
        + u".example"_s;
}

void addMoney(SeedCompany &company, quint32 seed, int index)
{
    const quint64 money = draw(seed, 5, index);
    company.mrr = static_cast<double>(money % 2000000) / 100.0;
    company.arr = static_cast<double>(money % 2000000 * 12) / 100.0;
    company.seats = static_cast<int>(draw(seed, 6, index) % 500);
    if (draw(seed, 7, index) % 10 != 0)
        company.renewal = QDate(2026, 1, 1).addDays(static_cast<qint64>(draw(seed, 8, index) % 1095));
}

} // namespace

SeedPresence presenceOf(int index)
{
    // Spread over every hundred, so that small seeds have all kinds: a step of 37 visits each rest once.
    const int place = index % 100 * 37 % 100;
    if (place < 40)
        return SeedPresence::LinkedById;
    if (place < 60)
        return SeedPresence::LinkedByName;
    return place < 85 ? SeedPresence::SalesforceOnly : SeedPresence::StartdeliverOnly;
}

SeedParent parentOf(int index)
{
    return {index % 15 == 14 ? index - 14 : -1, index % 50 == 33};
}

SeedCount::SeedCount(int period, int (*rows)(int company))
    : m_before{0}
{
    for (int company = 0; company < period; ++company)
        m_before.push_back(m_before.back() + rows(company));
}

qint64 SeedCount::before(int company) const
{
    const int period = static_cast<int>(m_before.size()) - 1;
    return qint64(company / period) * m_before.back() + m_before[static_cast<size_t>(company % period)];
}

SeedCount::Place SeedCount::at(qint64 row) const
{
    const auto period = static_cast<int>(m_before.size()) - 1;
    const auto rest = static_cast<int>(row % m_before.back());
    const auto next = std::upper_bound(m_before.begin(), m_before.end(), rest);
    const auto place = static_cast<int>(next - m_before.begin()) - 1;
    return {static_cast<int>(row / m_before.back()) * period + place,
        rest - m_before[static_cast<size_t>(place)]};
}

SeedCompany companyAt(quint32 seed, int index)
{
    SeedCompany company;
    company.index = index;
    company.presence = presenceOf(index);
    const quint64 words = draw(seed, 1, index);
    const QString plain = text(pick(companyFirst, words)) + u' ' + text(pick(companySecond, words / 64))
        + u' ' + QString::number(index) + u' ' + text(pick(companyForm, words / 4096));
    company.name = index % 20 == 7 ? awkwardName(plain, index / 20) : plain;
    company.domain = domainOf(seed, index);
    const quint64 contact = draw(seed, 2, index);
    company.website = contact % 12 == 0 ? QString()
        : contact % 3 == 0              ? company.domain
                           : u"https://www."_s + company.domain + (contact % 2 ? u"/"_s : QString());
    company.phone = contact % 9 == 0 ? QString()
                                     : u"+46 (0)8-"_s + QString::number(100 + contact % 900) + u' '
            + QString::number(1000 + contact / 7 % 9000);
    const size_t place = draw(seed, 3, index) % cities.size();
    company.street =
        u"Storgatan "_s + QString::number(1 + contact % 200) + (index % 9 == 0 ? u"\n2 tr"_s : QString());
    company.city = text(cities[place]);
    company.country = text(countries[place]);
    company.postalCode = QString::number(10000 + contact % 90000);
    const quint64 kind = draw(seed, 4, index);
    company.industry = text(pick(industries, kind));
    company.tier = text(pick(tiers, kind / 16));
    company.description = index % 3 == 0 ? awkwardDescription(company.name, index / 3) : QString();
    addMoney(company, seed, index);
    const SeedParent parent = parentOf(index);
    company.parentMissing = parent.missing;
    company.parentIndex = parent.index;
    company.ownerIndex = static_cast<int>(draw(seed, 9, index) % seedOwnerCount);
    return company;
}

SeedPerson personAt(quint32 seed, int company, int index)
{
    SeedPerson person;
    person.company = company;
    person.index = index;
    const quint64 words = draw(seed, 10, company, index);
    person.firstName = words % 17 == 0 ? QString() : text(pick(firstNames, words / 32));
    person.lastName = text(pick(lastNames, words / 4096));
    person.title = text(pick(titles, words / 262144));
    const QString domain = domainOf(seed, company);
    const quint64 mail = draw(seed, 11, company, index);
    if (mail % 25 == 0)
        person.email = u"info@"_s + domain; // shared by colleagues
    else if (mail % 400 == 1)
        person.email = u"office@shared.example"_s; // shared across companies
    else if (mail % 20 != 2)
        person.email = u"person"_s + QString::number(company) + u'.' + QString::number(index) + u'@' + domain;
    if (mail % 4 != 0)
        person.phone = u"+46 70-"_s + QString::number(100 + mail % 900) + u' '
            + QString::number(10 + mail / 3 % 90) + u' ' + QString::number(10 + mail / 5 % 90);
    person.hasLeft = mail % 30 == 3;
    return person;
}

SeedOwner ownerAt(int index)
{
    static const SeedOwner owners[] = {{u"Ana"_s, u"Ruiz"_s, u"ana.ruiz@northwind.example"_s, true},
        {u"Björn"_s, u"Åkesson"_s, u"bjorn.akesson@northwind.example"_s, true},
        {u"Grace"_s, u"Okoye"_s, u"grace.okoye@northwind.example"_s, true},
        {u"Kenji"_s, u"O'Brien"_s, u"kenji.obrien@northwind.example"_s, true},
        {u"Tove"_s, u"Lindström"_s, u"tove.lindstrom@northwind.example"_s, true},
        {u"Viktor"_s, u"Gone"_s, u"viktor.gone@northwind.example"_s, false}};
    static_assert(std::size(owners) == seedOwnerCount);
    return owners[std::clamp(index, 0, seedOwnerCount - 1)];
}

QString seedAccountId(int company)
{
    return QString::fromLatin1(seedAccountIdBytes(company));
}

QString seedContactId(int company, int person)
{
    return QString::fromLatin1(seedContactIdBytes(company, person));
}

QString seedUserId(int owner)
{
    return owner == 0 ? u"005Kx000001bRtYIAU"_s
                      : QString::fromLatin1(seedId("005", static_cast<quint64>(owner) + 1));
}

QByteArray seedAccountIdBytes(int company)
{
    return seedId("001", static_cast<quint64>(company) + 1);
}

QByteArray seedContactIdBytes(int company, int person)
{
    return seedId("003", static_cast<quint64>(company) * 1000 + static_cast<quint64>(person) + 1);
}

qint64 seedNumber(std::string_view id, std::string_view prefix)
{
    const std::string_view fixed = idPattern.substr(0, 3);
    if (id.size() != shortId || id.substr(0, 3) != prefix || id.substr(3, 3) != fixed)
        return -1;
    qint64 number = 0;
    for (const char c : id.substr(6)) {
        const size_t digit = idDigits.find(c);
        if (digit == std::string_view::npos)
            return -1;
        number = number * static_cast<qint64>(idDigits.size()) + static_cast<qint64>(digit);
    }
    return number;
}

QString seedOrganizationId()
{
    return u"00DKx000000ZqTeMAK"_s;
}

} // namespace tandem::sandbox
