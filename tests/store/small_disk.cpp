#include "store/small_disk.hpp"

#include "catch.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__linux__)
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#endif

namespace cliff::sample {

namespace fs = std::filesystem;

#if defined(__linux__)

namespace {

void must(bool done, const std::string& what) {
    if (!done) throw NotHere(what + ": " + std::strerror(errno));
}

void write_text(const char* file, const std::string& text) { std::ofstream(file) << text; }

/// Afterwards this process may mount, and nobody else sees it.
void stand_alone() {
    const auto user = std::to_string(geteuid()), group = std::to_string(getegid());
    if (geteuid() == 0) {
        must(unshare(CLONE_NEWNS) == 0, "no mounts of one's own");
    } else {
        must(unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0, "no user of one's own");
        write_text("/proc/self/setgroups", "deny");
        write_text("/proc/self/uid_map", "0 " + user + " 1");
        write_text("/proc/self/gid_map", "0 " + group + " 1");
    }
    must(mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0, "no mounts of one's own");
}

} // namespace

void SmallDisk::fill(std::size_t left) const {
    struct statvfs now {};
    expect(statvfs(folder_.c_str(), &now) == 0, "the disk can't be measured");
    const std::size_t free = now.f_bavail * now.f_bsize;
    expect(free >= left, "the disk is too small");
    const int filler = open((folder_ / "filler").c_str(), O_WRONLY | O_CREAT, 0600);
    expect(filler >= 0 && posix_fallocate(filler, 0, static_cast<off_t>(free - left)) == 0, "the disk can't be filled");
    close(filler);
}

void SmallDisk::make_room() const { fs::remove(folder_ / "filler"); }

void SmallDisk::write_protect(bool yes) const {
    const unsigned long protect = MS_RDONLY;
    expect(mount("none", folder_.c_str(), nullptr, MS_REMOUNT | (yes ? protect : 0), nullptr) == 0,
           "the disk can't be write-protected");
}

void SmallDisk::write_protect(const fs::path& file, bool yes) const {
    const auto done = yes ? mount(file.c_str(), file.c_str(), nullptr, MS_BIND, nullptr) == 0 &&
                                mount("none", file.c_str(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) == 0
                          : umount2(file.c_str(), MNT_DETACH) == 0;
    expect(done, "the file can't be write-protected");
}

std::string on_small_disk(const std::function<void(const SmallDisk&)>& work) {
    const auto folder = fs::temp_directory_path() / ("cliffhanger-disk-" + std::to_string(getpid()));
    fs::create_directories(folder);
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        std::string said;
        try {
            stand_alone();
            must(mount("none", folder.c_str(), "tmpfs", 0, "size=512k") == 0, "no small disk");
            work(SmallDisk(folder));
        } catch (const NotHere& why) {
            said = std::string("-") + why.what();
        } catch (const std::exception& error) {
            said = error.what();
        }
        const auto told = write(ends[1], said.data(), said.size());
        _exit(told == static_cast<ssize_t>(said.size()) ? 0 : 1);
    }
    close(ends[1]);
    std::string said;
    std::array<char, 4096> some{};
    for (ssize_t count; (count = read(ends[0], some.data(), some.size())) > 0;)
        said.append(some.data(), static_cast<std::size_t>(count));
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    fs::remove_all(folder);
    REQUIRE(WIFEXITED(status));
    if (said.starts_with('-')) throw NotHere(said.substr(1));
    return said;
}

#else

void SmallDisk::fill(std::size_t) const {}
void SmallDisk::make_room() const {}
void SmallDisk::write_protect(bool) const {}
void SmallDisk::write_protect(const fs::path&, bool) const {}
std::string on_small_disk(const std::function<void(const SmallDisk&)>&) {
    throw NotHere("only on Linux can a program have a disk of its own");
}

#endif

} // namespace cliff::sample
