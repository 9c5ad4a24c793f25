# SPDX-License-Identifier: GPL-3.0-or-later
"""A Debian of its own in a folder: what is essential and what a package depends on, copied from the machine, and no more.

So a dependency that is missing shows, and nothing that is installed, started or purged there touches the machine.
"""

import glob
import os
import re
import shutil
import stat
import subprocess

DPKG = "/var/lib/dpkg"
# Big, and nothing starts slower or not at all without it.
LEFT_OUT = ("/usr/share/doc/", "/usr/share/man/", "/usr/share/locale/", "/usr/share/info/")
DEVICES = {"null": (1, 3), "zero": (1, 5), "random": (1, 8), "urandom": (1, 9)}
# Seen by nobody else, and gone with the command.
WITH_MOUNTS = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c",
               'mount -t proc proc "$0/proc" && mount --bind /dev "$0/dev" && exec chroot "$0" "$@"']
ENVIRONMENT = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}


def installed():
    """The paragraphs of dpkg's database by name, and who provides what."""
    with open(DPKG + "/status", encoding="utf-8") as file:
        paragraphs = file.read().strip().split("\n\n")
    packages, providers = {}, {}
    for paragraph in paragraphs:
        fields = dict(re.findall(r"^([\w-]+): (.*)$", paragraph, re.MULTILINE))
        if fields.get("Status", "").endswith(" installed"):
            packages[fields["Package"]] = (fields, paragraph)
            for name in re.findall(r"[\w.+-]+", re.sub(r"\(.*?\)", "", fields.get("Provides", ""))):
                providers.setdefault(name, fields["Package"])
    return packages, providers


def closure(packages, providers, needed):
    """Names of the essential packages, and of all that these and `needed` depend on."""
    found, open_fields = set(), [needed]
    for name, (fields, _) in packages.items():
        if fields.get("Essential") == "yes":
            open_fields.append(name)
    while open_fields:
        for group in filter(str.strip, open_fields.pop().split(",")):
            names = [re.match(r"\s*([\w.+-]+)", choice)[1] for choice in group.split("|")]
            chosen = next((name for name in names if name in packages), None) or next(
                (providers[name] for name in names if name in providers), None)
            if chosen is None:
                raise LookupError(f"nothing that is installed here gives {group.strip()}")
            if chosen not in found:
                found.add(chosen)
                fields = packages[chosen][0]
                open_fields += [fields.get("Depends", ""), fields.get("Pre-Depends", "")]
    return found


class Root:
    def __init__(self, top, needed):
        self.top = top
        packages, providers = installed()
        self.packages = closure(packages, providers, needed)
        for name in ("usr/bin", "usr/sbin", "usr/lib", "usr/lib64", "proc", "dev", "tmp", "root", "home", "etc", "var/log", "var/cache", "var/lib/dpkg/info",
                     "var/lib/dpkg/updates", "var/lib/dpkg/triggers"):
            os.makedirs(self.path(name), exist_ok=True)
        os.chmod(self.path("tmp"), 0o1777)
        self._copy_files(packages)
        with open(self.path("var/lib/dpkg/status"), "w", encoding="utf-8") as file:
            file.write("".join(packages[name][1] + "\n\n" for name in sorted(self.packages)))
        self._set_up()

    def path(self, name):
        return os.path.join(self.top, name)

    def _copy_files(self, packages):
        paths = {"/bin", "/lib", "/lib64", "/sbin", "/bin/sh", "/usr/bin/sh"}
        for name in self.packages:
            architecture = packages[name][0]["Architecture"]
            for base in (name, f"{name}:{architecture}"):
                for entry in ("list", "conffiles", "md5sums"):
                    source = f"{DPKG}/info/{base}.{entry}"
                    if not os.path.exists(source):
                        continue
                    shutil.copy(source, self.path("var/lib/dpkg/info"))
                    if entry == "list":
                        with open(source, encoding="utf-8") as file:
                            paths.update(line for line in file.read().splitlines() if not line.startswith(LEFT_OUT))
        # An image of a container may lack what dpkg was told to leave out.
        there = sorted(path.lstrip("/") for path in paths if os.path.lexists(path) and path != "/.")
        names = "\0".join(there).encode()
        reader = subprocess.Popen(["tar", "-C", "/", "--no-recursion", "--null", "-T", "-", "-c"], stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE)
        writer = subprocess.Popen(["tar", "-C", self.top, "-x", "--preserve-permissions"], stdin=reader.stdout)
        reader.stdout.close()
        reader.stdin.write(names)
        reader.stdin.close()
        if reader.wait() or writer.wait():
            raise OSError("the packages could not be copied")

    def _set_up(self):
        """What the scripts of the copied packages did on the machine."""
        for kind in ("passwd", "group"):
            shutil.copy(self.path(f"usr/share/base-passwd/{kind}.master"), self.path(f"etc/{kind}"))
        for source in ["/etc/adduser.conf", "/etc/deluser.conf", *glob.glob("/etc/pam.d/common-*")]:
            if os.path.exists(source):
                shutil.copy(source, self.path(os.path.dirname(source).lstrip("/")))
        with open(self.path("etc/hosts"), "w", encoding="utf-8") as file:
            file.write("127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n")
        with open(self.path("etc/nsswitch.conf"), "w", encoding="utf-8") as file:
            file.write("passwd: files\ngroup: files\nshadow: files\nhosts: files\n")
        self.mounts = subprocess.run(WITH_MOUNTS + [self.top, "true"], stderr=subprocess.DEVNULL, check=False).returncode == 0
        if not self.mounts:
            # A sanitised program reads its options there, not where others do; without threads to look at it finds no leaks.
            os.mkdir(self.path("proc/self"))
            with open(self.path("proc/self/environ"), "wb") as file:
                file.write(b"ASAN_OPTIONS=detect_leaks=0\0")
            for name, (major, minor) in DEVICES.items():
                os.mknod(self.path("dev/" + name), stat.S_IFCHR | 0o666, os.makedev(major, minor))
                os.chmod(self.path("dev/" + name), 0o666)
        self.run("ldconfig")
        self.run("pwconv")
        self.run("grpconv")

    def command(self, *words, user=None, **environment):
        """A command line for what is to run inside, as a user whose environment is new."""
        inside = ["env", "-i", *(f"{name}={value}" for name, value in {**ENVIRONMENT, **environment}.items()), *words]
        if user:
            inside = ["setpriv", "--reuid", user, "--regid", user, "--clear-groups", *inside]
        return [*(WITH_MOUNTS if self.mounts else ["chroot"]), self.top, *inside]

    def run(self, *words, user=None, code=0, **environment):
        """What a command writes; it ends with the code that is expected, or this fails."""
        done = subprocess.run(self.command(*words, user=user, **environment), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, check=False, env={"PATH": ENVIRONMENT["PATH"]}, timeout=600)
        if done.returncode != code:
            raise AssertionError(f"{' '.join(words)} ended with {done.returncode}, not {code}:\n{done.stdout}")
        return done.stdout

    def files(self, *without):
        """Every path below the root with what can be told of it without reading it."""
        found = {}
        for folder, folders, names in os.walk(self.top):
            inside = os.path.relpath(folder, self.top)
            folders[:] = [name for name in folders if os.path.normpath(os.path.join(inside, name)) not in without]
            for name in folders + names:
                path = os.path.normpath(os.path.join(inside, name))
                status = os.lstat(self.path(path))
                if not path.startswith(tuple(without)):
                    size = None if stat.S_ISDIR(status.st_mode) else status.st_size
                    found[path] = (status.st_mode, status.st_uid, status.st_gid, size)
        return found
