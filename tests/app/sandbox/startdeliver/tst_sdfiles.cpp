// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/httpworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem::sandbox;
using nlohmann::json;

namespace {

const QByteArray bytes = QByteArray("first\r\nline\0--b", 16) + QByteArray(1000, 'x');

struct FileWorld : HttpWorld
{
    RawClient::Answer upload(
        const QByteArray &target, const QByteArray &part = "file", const QByteArray &key = Sandbox::apiKey())
    {
        const QByteArray body = "--b42\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nbeside\r\n"
                                "--b42\r\nContent-Disposition: form-data; name=\""
            + part + "\"; filename=\"offer 1.pdf\"\r\nContent-Type: application/pdf\r\n\r\n" + bytes
            + "\r\n--b42--\r\n";
        RawClient client(static_cast<quint16>(sandbox.startdeliverUrl().port()));
        return client.roundTrip("POST /api/v1/" + target + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + key
            + "\r\nContent-Type: multipart/form-data; boundary=b42\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
};

} // namespace

/// Files, which are known and must hold: contract startdeliver.md 3, 9, 10.
class TestSdFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUploadedFileComesBack();
    void publicFilesSaySo();
    void aRangeIsAPart();
    void badRangesAreRefused();
    void whoMayOnlyReadUploadsNothing();
    void onlyThePartFileCounts();
};

void TestSdFiles::anUploadedFileComesBack()
{
    FileWorld world;
    const auto made = world.upload("upload");
    QCOMPARE(made.status, 200);
    const json file = HttpWorld::parsed(made);
    QCOMPARE(file["name"], json("offer 1.pdf"));
    QCOMPARE(file["public"], json(false));
    const QByteArray id = QByteArray::number(file["id"].get<qint64>());
    QCOMPARE(HttpWorld::parsed(world.startdeliver("GET", "file/" + id)), file); // bare
    const auto whole = world.startdeliver("GET", "download/" + id);
    QCOMPARE(RawClient::header(whole.head, "Content-Type"), QByteArray("application/octet-stream"));
    QCOMPARE(whole.body, bytes);
    QCOMPARE(world.startdeliver("DELETE", "file/" + id).status, 405);
    QVERIFY(world.sandbox.notSimulated().isEmpty());
}

void TestSdFiles::publicFilesSaySo()
{
    FileWorld world;
    QCOMPARE(HttpWorld::parsed(world.upload("upload?public=true"))["public"], json(true));
    QCOMPARE(HttpWorld::parsed(world.upload("upload?public=false"))["public"], json(false));
}

void TestSdFiles::aRangeIsAPart()
{
    FileWorld world;
    std::ignore = world.upload("upload");
    QCOMPARE(world.startdeliver("GET", "download/1?byteStart=0&byteEnd=4").body, QByteArray("first"));
    QCOMPARE(world.startdeliver("GET", "download/1?byteStart=7&byteEnd=10").body, QByteArray("line"));
    QCOMPARE(world.startdeliver("GET", "download/1?byteStart=16").body, QByteArray(1000, 'x'));
    QCOMPARE(world.startdeliver("GET", "download/1?byteStart=1010&byteEnd=9999").body, QByteArray(6, 'x'));
    world.sandbox.withStartdeliver(
        [](StartdeliverService &service) { service.switches().byteEndExclusive = true; });
    QCOMPARE(world.startdeliver("GET", "download/1?byteStart=0&byteEnd=4").body, QByteArray("firs"));
}

void TestSdFiles::badRangesAreRefused()
{
    FileWorld world;
    std::ignore = world.upload("upload");
    for (const char *range : {"byteStart=x", "byteStart=-1", "byteStart=5&byteEnd=3", "byteEnd=y"})
        QCOMPARE(world.startdeliver("GET", QByteArray("download/1?") + range).status, 400);
    QCOMPARE(world.startdeliver("GET", "download/1?byteStart=2000").status, 416);
}

void TestSdFiles::whoMayOnlyReadUploadsNothing()
{
    FileWorld world;
    QCOMPARE(world.upload("upload", "file", Sandbox::readOnlyApiKey()).status, 403);
    QCOMPARE(world.upload("upload", "file", Sandbox::inactiveApiKey()).status, 401);
    QCOMPARE(world.upload("upload", "file", Sandbox::writeApiKey()).status, 200);
}

void TestSdFiles::onlyThePartFileCounts()
{
    FileWorld world;
    QCOMPARE(world.upload("upload", "document").status, 400);
    QCOMPARE(world.startdeliver("POST", "upload", "{}").status, 400);
}

QTEST_GUILESS_MAIN(TestSdFiles)
#include "tst_sdfiles.moc"
