# SPDX-License-Identifier: GPL-3.0-or-later
"""The package comes, is used, is upgraded and goes, on a Debian that has nothing but what the package asks for."""

import hashlib
import os
import shutil
import subprocess
import tempfile
import unittest

import check
from root import Root

PERSON = "ada"
HOME = os.path.join("home", PERSON)
PROFILE = os.path.join(HOME, ".local/share/tandem/default")
SERVER = "var/lib/tandem"
WANTED = "etc/systemd/system/multi-user.target.wants"
# What any package leaves a word in.
BOOKS = ("var/lib/dpkg", "var/log", "var/cache", "proc", "dev", "run", "tmp", "etc/passwd", "etc/group", "etc/shadow", "etc/gshadow",
         "etc/subuid", "etc/subgid", "etc/.pwd.lock")
AT_HOME = {"HOME": "/" + HOME, "QT_QPA_PLATFORM": "offscreen", "ASAN_OPTIONS": "detect_leaks=0"}
# The window is open once it says so; then it is told to end, and must do so well.
WINDOW = """
tandem --secrets file & window=$!
tail --pid=$window -n +1 -F "$0" 2>/dev/null | grep -q 'the window is open' || exit 9
kill -TERM $window
wait $window
"""


def of_package(revision):
    return f"{os.environ['TANDEM_VERSION']}-{revision}"


class Life(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        top = tempfile.mkdtemp(prefix="root-", dir=check.folder())
        cls.addClassCleanup(shutil.rmtree, top)
        os.chmod(top, 0o755)
        depends = subprocess.run(["dpkg-deb", "--field", check.package(check.FIRST), "Depends"], check=True,
                                 stdout=subprocess.PIPE, text=True).stdout
        cls.root = Root(top, depends.strip())
        cls.root.run("useradd", "--create-home", PERSON)
        for revision in (check.FIRST, check.SECOND):
            shutil.copy(check.package(revision), cls.root.path(f"tmp/{revision}.deb"))

    def tearDown(self):
        self.root.run("dpkg", "--purge", "tandem")
        for left in (SERVER, WANTED):
            shutil.rmtree(self.root.path(left), ignore_errors=True)

    def run_here(self, *words, **more):
        return self.root.run(*words, user=PERSON, **{**AT_HOME, **more})

    def serve(self, *words):
        return self.root.run("tandemctl", "--data-dir", f"/{SERVER}/shop", "--secrets", "file", *words, user="tandem", **AT_HOME)

    def dpkg(self, *words):
        return self.root.run("dpkg", *words)

    def version(self):
        return self.dpkg("--list", "tandem").splitlines()[-1].split()[:3]

    def kept(self, top):
        """The files below a folder: who owns them, who may read them, and what they hold."""
        held = {}
        for folder, _, names in os.walk(self.root.path(top)):
            for name in names:
                path = os.path.join(folder, name)
                status = os.lstat(path)
                with open(path, "rb") as file:
                    held[path] = (status.st_mode, status.st_uid, hashlib.sha256(file.read()).hexdigest())
        self.assertTrue(held, f"{top} is empty")
        return held

    def exists(self, path):
        return os.path.lexists(self.root.path(path))

    def install(self, revision):
        self.dpkg("--install", f"/tmp/{revision}.deb")
        self.assertEqual(self.version(), ["ii", "tandem", of_package(revision)])
        self.assertEqual(self.dpkg("--audit"), "")
        self.assertEqual(self.dpkg("--verify", "tandem"), "")

    def use(self):
        """Everything a person does first; each needs other libraries, plugins and data."""
        version = os.environ["TANDEM_VERSION"]
        for program in ("tandem", "tandemctl", "tandem-sandbox"):
            self.assertEqual(self.run_here(program, "--version").split()[-1], version)
            self.assertIn("--help", self.run_here(program, "--help"))
        self.run_here("tandemctl", "demo")
        self.run_here("tandemctl", "--secrets", "file", "config", "init")
        self.open_and_close_the_window()

    def open_and_close_the_window(self):
        self.run_here("sh", "-c", WINDOW, "/" + os.path.join(PROFILE, "log/tandem.log"))
        self.assertTrue(self.exists(os.path.join(PROFILE, "state.db")))

    def told(self):
        """What the programs say of both profiles."""
        return [self.run_here("tandemctl", "--secrets", "file", *words) for words in (("config", "show"), ("status",))] + [
            self.serve("config", "show"), self.serve("status")]

    def set_up_the_unit(self):
        """As the comments of the unit say, and `systemctl enable` does."""
        self.serve("config", "init")
        os.makedirs(self.root.path(WANTED), exist_ok=True)
        os.symlink("/usr/lib/systemd/system/tandem-watch@.service", self.root.path(f"{WANTED}/tandem-watch@shop.service"))

    def test_it_comes_is_used_is_upgraded_and_goes(self):
        before = self.root.files(*BOOKS)
        self.install(check.FIRST)
        self.assertEqual(os.lstat(self.root.path(SERVER)).st_mode & 0o7777, 0o700)
        self.use()
        self.set_up_the_unit()
        told, kept = self.told(), {**self.kept(HOME), **self.kept(SERVER)}

        self.install(check.SECOND)
        self.assertEqual({**self.kept(HOME), **self.kept(SERVER)}, kept)
        self.assertEqual(self.told(), told)
        kept = {**self.kept(HOME), **self.kept(SERVER)}

        self.dpkg("--remove", "tandem")
        self.assertFalse(self.exists("usr/bin/tandemctl"))
        self.install(check.SECOND)
        self.assertEqual(self.told(), told)
        kept = {**self.kept(HOME), **self.kept(SERVER)}
        said = self.dpkg("--purge", "tandem")
        self.assertIn("/var/lib/tandem holds profiles and is kept", said)
        self.assertEqual({**self.kept(HOME), **self.kept(SERVER)}, kept)
        self.assertEqual(self.left_by_the_package(before, HOME, SERVER), [])
        self.assertIn("tandem", self.users())

    def test_nothing_is_left_of_what_was_never_used(self):
        before, users = self.root.files(*BOOKS), self.users()
        self.install(check.FIRST)
        self.assertTrue(self.exists(SERVER))
        self.dpkg("--purge", "tandem")
        self.assertEqual(self.left_by_the_package(before), [])
        self.assertEqual(self.users(), users - {"tandem"})

    def test_a_person_called_tandem_stays(self):
        self.root.run("useradd", "--create-home", "tandem")
        users = self.users()
        self.install(check.FIRST)
        self.dpkg("--purge", "tandem")
        self.assertEqual(self.users(), users)
        self.root.run("userdel", "--remove", "tandem")

    def users(self):
        return {line.split(":")[0] for line in self.text("etc/passwd").splitlines()}

    def text(self, path):
        with open(self.root.path(path), encoding="utf-8") as file:
            return file.read()

    def left_by_the_package(self, before, *homes):
        """Paths that are new or not as they were."""
        after = self.root.files(*BOOKS)
        return sorted(path for path in before.keys() | after.keys()
                      if before.get(path) != after.get(path) and not self.allowed(path, homes))

    @staticmethod
    def allowed(path, homes):
        # The folder that `systemctl enable` made, and the folders above a profile.
        return any(path == home or path.startswith(home + "/") for home in homes) or (
            WANTED == path or WANTED.startswith(path + "/"))
