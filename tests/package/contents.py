# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in the package, and that its parts agree with each other and with the programs."""

import configparser
import gzip
import os
import re
import shlex
import shutil
import stat
import struct
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

import check

PROGRAMS = ("tandem", "tandemctl", "tandem-sandbox")
ICON_SIDES = (16, 22, 24, 32, 48, 64, 128, 256)
APPLICATION = "usr/share/applications/tandem.desktop"
UNIT = "usr/lib/systemd/system/tandem-watch@.service"
SERVICE = "tandem-watch@shop.service"
MOST_EXPOSED = 2.0  # of 10; what is left to it is mostly the network, which it is there for
METADATA = "usr/share/metainfo/invalid.localhost.tandem.metainfo.xml"


def output(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def options_in(text):
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]*[a-z]", text))


class Contents(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.deb = check.package(check.FIRST)
        cls.top = tempfile.mkdtemp(dir=check.folder())
        cls.addClassCleanup(shutil.rmtree, cls.top)
        subprocess.run(["dpkg-deb", "--extract", cls.deb, cls.top], check=True)
        cls.control = os.path.join(cls.top, "DEBIAN")
        subprocess.run(["dpkg-deb", "--control", cls.deb, cls.control], check=True)
        cls.version = os.environ["TANDEM_VERSION"]

    def path(self, name):
        return os.path.join(self.top, name)

    def read(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read()

    def unzip(self, name):
        with gzip.open(self.path(name), "rt", encoding="utf-8") as file:
            return file.read()

    def application(self):
        parser = configparser.ConfigParser(interpolation=None)
        parser.optionxform = str
        parser.read(self.path(APPLICATION), encoding="utf-8")
        return parser

    def field(self, name):
        return output("dpkg-deb", "--field", self.deb, name).strip()

    def test_one_version_everywhere(self):
        self.assertEqual(self.field("Version"), f"{self.version}-1")
        self.assertTrue(self.unzip("usr/share/doc/tandem/changelog.Debian.gz").startswith(f"tandem ({self.version}-1) "))
        releases = ElementTree.parse(self.path(METADATA)).findall("releases/release")
        self.assertEqual(releases[0].get("version"), self.version)
        for program in PROGRAMS:
            self.assertEqual(output(self.path("usr/bin/" + program), "--version").split()[-1], self.version, program)

    def test_the_higher_version_is_higher(self):
        higher = output("dpkg-deb", "--field", check.package(check.SECOND), "Version").strip()
        subprocess.run(["dpkg", "--compare-versions", higher, "gt", self.field("Version")], check=True)

    def test_it_depends_on_what_is_opened_by_name(self):
        depends = re.split(r",\s*", self.field("Depends"))
        for name in ("libqt6sql6-sqlite", "ca-certificates", "tzdata", "adduser"):
            self.assertIn(name, depends)
        # And on what the programs are linked with.
        self.assertRegex(self.field("Depends"), r"\blibqt6widgets6 \(>= 6\.")
        for name in ("libsecret-1-0", "gnome-keyring | kwalletmanager", "qt6-translations-l10n"):
            self.assertIn(name, re.split(r",\s*", self.field("Recommends")))

    def test_the_application_is_valid(self):
        subprocess.run(["desktop-file-validate", self.path(APPLICATION)], check=True)
        subprocess.run(["appstreamcli", "validate", "--no-net", self.path(METADATA)], check=True)

    def test_the_application_names_what_is_there(self):
        application = self.application()
        for section in application.values():
            if "Exec" in section:
                program, *arguments = shlex.split(section["Exec"])
                self.assertTrue(os.access(self.path("usr/bin/" + program), os.X_OK), program)
                self.assertLessEqual(options_in(" ".join(arguments)), options_in(output(self.path("usr/bin/" + program), "--help")))
        metadata = ElementTree.parse(self.path(METADATA))
        self.assertEqual(metadata.findtext("launchable"), os.path.basename(APPLICATION))
        self.assertEqual(metadata.findtext("icon"), application["Desktop Entry"]["Icon"])
        for binary in metadata.findall("provides/binary"):
            self.assertIn(binary.text, PROGRAMS)
        # A window is put together with its entry by this name.
        with open(os.path.join(os.environ["TANDEM_SOURCE"], "app/desktop/main.cpp"), encoding="utf-8") as file:
            self.assertIn(f'setDesktopFileName(u"{os.path.splitext(os.path.basename(APPLICATION))[0]}"_s)', file.read())

    def test_icons_of_every_size(self):
        icons, name = "usr/share/icons/hicolor", self.application()["Desktop Entry"]["Icon"]
        ElementTree.parse(self.path(f"{icons}/scalable/apps/{name}.svg"))
        for side in ICON_SIDES:
            with open(self.path(f"{icons}/{side}x{side}/apps/{name}.png"), "rb") as file:
                head = file.read(24)
            self.assertEqual(head[:8], b"\x89PNG\r\n\x1a\n")
            self.assertEqual(struct.unpack(">II", head[16:24]), (side, side))

    def test_a_manual_page_has_the_options_of_its_program(self):
        for program in PROGRAMS:
            manual = self.unzip(f"usr/share/man/man1/{program}.1.gz")
            manual = re.sub(r"\\f[BRIP]", " ", manual).replace("\\", "")
            self.assertIn(f".TH {program.upper()} 1 ", manual)
            if program != "tandemctl":  # tst_cli compares its page with its commands
                self.assertEqual(options_in(output(self.path("usr/bin/" + program), "--help")), options_in(manual), program)

    def test_scripts_can_be_read(self):
        for script in ("postinst", "prerm", "postrm"):
            path = os.path.join(self.control, script)
            self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o755, script)
            subprocess.run(["sh", "-n", path], check=True)
        subprocess.run(["bash", "-n", self.path("usr/share/bash-completion/completions/tandemctl")], check=True)

    def analyze(self, verb, *options, unit=SERVICE):
        """What systemd-analyze says of a unit, in the package's files instead of the machine's."""
        done = subprocess.run(["systemd-analyze", verb, f"--root={self.top}", *options, unit], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, env={**os.environ, "SYSTEMD_PAGER": "", "LC_ALL": "C.UTF-8"})
        return done.returncode, done.stdout

    def verify(self, unit=SERVICE):
        # The targets it belongs to are systemd's own: they are in no package but that.
        return self.analyze("verify", "--man=no", "--recursive-errors=no", unit=unit)

    def variant(self, name, pattern, text):
        """The unit once more, with something else in place of what matches."""
        changed, count = re.subn(pattern, text, self.read(UNIT), count=1, flags=re.MULTILINE)
        self.assertEqual(count, 1, pattern)
        path = self.path(f"etc/systemd/system/{name}@.service")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        self.addCleanup(os.remove, path)
        with open(path, "w", encoding="utf-8") as file:
            file.write(changed)
        return f"{name}@shop.service"

    def test_the_unit_starts_a_program_of_the_package(self):
        program = re.search(r"^ExecStart=(\S+)", self.read(UNIT), re.MULTILINE)
        self.assertTrue(os.access(self.path(program[1].lstrip("/")), os.X_OK))

    def test_systemd_takes_every_line_of_the_unit(self):
        self.assertEqual(self.verify(), (0, ""))
        # And would not take these: a word it does not know, a value it does not know, a program that is not there.
        for name, pattern, text, said in (("word", "^Restart=", "Resart=", "Unknown key 'Resart'"),
                                          ("value", "^ProtectSystem=strict", "ProtectSystem=strikt", "strikt"),
                                          ("program", "^ExecStart=/usr/bin/tandemctl", "ExecStart=/usr/bin/nothing", "/usr/bin/nothing")):
            code, told = self.verify(self.variant(name, pattern, text))
            self.assertNotEqual(code, 0, name)
            self.assertIn(said, told)

    def test_the_unit_leaves_the_service_little(self):
        limit = ("--offline=true", f"--threshold={round(MOST_EXPOSED * 10)}")
        code, told = self.analyze("security", *limit)
        exposure = re.search(r"Overall exposure level for .*", told)
        self.assertTrue(exposure, told)
        print(exposure[0])
        self.assertEqual(code, 0, told)
        code, told = self.analyze("security", *limit, unit=self.variant("open", "^(CapabilityBoundingSet|SystemCallFilter)=.*", ""))
        self.assertNotEqual(code, 0, told)

    def test_nothing_is_there_that_should_not_be(self):
        for line in output("dpkg-deb", "--contents", self.deb).splitlines():
            mode, owner, *_, path = line.split()
            self.assertEqual(owner, "root/root", path)
            self.assertIn(mode, ("drwxr-xr-x", "-rw-r--r--", "-rwxr-xr-x"), path)
            self.assertEqual(mode == "-rwxr-xr-x", path.startswith("./usr/bin/") and not path.endswith("/"), path)
            self.assertTrue(path.startswith("./usr/"), path)
        self.assertEqual(set(os.listdir(self.path("usr/bin"))), set(PROGRAMS))
        self.assertEqual(os.listdir(self.path("usr/lib")), ["systemd"])
