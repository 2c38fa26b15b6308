#include "app/voice.hpp"

#ifndef _WIN32
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // POSIX has no header for it
#endif

namespace cliff::app {

#ifdef _WIN32
Voice::~Voice() = default;
void Voice::say(const std::string&) {}
bool Voice::speaking() { return false; }
void Voice::reap() {}
bool Voice::start(const std::vector<std::string>&) { return false; }
#else
namespace {

constexpr const char* program = "spd-say";

/// So many may wait for a speech server that doesn't answer; the oldest is ended before there are more.
constexpr std::size_t most_children = 4;

/// How the child begins: with nothing of ours open. It may start the speech server, which stays, and would keep our
/// port.
class Setting {
  public:
    Setting() {
        posix_spawn_file_actions_init(&actions_);
        posix_spawnattr_init(&attributes_);
        posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
#if defined(POSIX_SPAWN_CLOEXEC_DEFAULT) // macOS
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_CLOEXEC_DEFAULT);
#elif defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
        posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
#endif
    }
    ~Setting() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }
    Setting(const Setting&) = delete;
    Setting& operator=(const Setting&) = delete;

    int spawn(pid_t& child, char** words) const {
        return posix_spawnp(&child, program, &actions_, &attributes_, words, environ);
    }

  private:
    posix_spawn_file_actions_t actions_;
    posix_spawnattr_t attributes_;
};

/// Whatever it's at. Of a child that wasn't waited for yet: its number may be somebody else's afterwards.
void end(int child) {
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
}

} // namespace

Voice::~Voice() {
    reap();
    for (const int child : children_) end(child);
    if (!children_.empty()) start({"--cancel"});
}

void Voice::reap() {
    std::erase_if(children_, [](int child) { return waitpid(child, nullptr, WNOHANG) != 0; });
}

bool Voice::start(const std::vector<std::string>& words) {
    if (absent_) return false;
    reap();
    if (children_.size() >= most_children) {
        end(children_.front());
        children_.erase(children_.begin());
    }
    std::vector<std::string> all{program};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> pointers;
    for (auto& word : all) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    pid_t child = 0;
    absent_ = Setting{}.spawn(child, pointers.data()) != 0;
    if (!absent_) children_.push_back(child);
    return !absent_;
}

void Voice::say(const std::string& text) {
    const bool was_speaking = speaking();
    // Of one priority, "text", a new message takes the place of the one before; so no cancelling comes too late.
    if (!text.empty())
        start({"--wait", "--priority", "text", "--application-name", "cliffhanger", "--", text});
    else if (was_speaking)
        start({"--cancel"});
}

bool Voice::speaking() {
    reap();
    return !children_.empty();
}
#endif

} // namespace cliff::app
