#include "app/voice.hpp"

#include <array>

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
void Voice::say(const std::string&, const std::string&) {}
bool Voice::speaking() { return false; }
#else
namespace {

constexpr const char* program = "spd-say";

/// So many may wait for a speech server that doesn't answer; the oldest is ended before there are more.
constexpr std::size_t most_children = 4;

/// How the child begins: with nothing of ours open. It may start the speech server, which stays, and would keep our
/// port.
class Setting {
  public:
    /// With that for its input; none: nothing.
    explicit Setting(int input) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawnattr_init(&attributes_);
        if (input >= 0)
            posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
        else
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

    /// The process; 0: there is no such program.
    [[nodiscard]] pid_t spawn(const std::vector<std::string>& words) const {
        std::vector<std::string> all{program};
        all.insert(all.end(), words.begin(), words.end());
        std::vector<char*> pointers;
        for (auto& word : all) pointers.push_back(word.data());
        pointers.push_back(nullptr);
        pid_t child = 0;
        return posix_spawnp(&child, program, &actions_, &attributes_, pointers.data(), environ) == 0 ? child : 0;
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
    said_.clear();
    reap();
    for (const int child : children_) end(child);
    if (!children_.empty()) start({"--stop"});
    let_server_go();
}

/// Takes note of who has ended, and how.
void Voice::reap() {
    std::erase_if(children_, [&](int child) {
        int status = 0;
        if (waitpid(child, &status, WNOHANG) == 0) return false;
        const bool well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (well) tries_ = most_tries;
        if (well) keep_server();
        if (child != saying_) return true;
        saying_ = 0;
        if (well || tries_ == 0) said_.clear();
        return true;
    });
    if (keeper_ != 0 && waitpid(keeper_, nullptr, WNOHANG) != 0) {
        keeper_ = 0;
        let_server_go();
    }
}

/// The server ends once nobody has been there for some seconds, and takes seconds to start: somebody who says nothing
/// stays, until the pipe is closed, be it by our end.
void Voice::keep_server() {
    if (keeper_ != 0 || absent_) return;
    std::array<int, 2> ends{-1, -1};
    if (pipe(ends.data()) != 0) return;
    for (const int each : ends) fcntl(each, F_SETFD, FD_CLOEXEC);
    held_ = ends[1];
    keeper_ = Setting{ends[0]}.spawn({"--pipe-mode", "--application-name", "cliffhanger"});
    close(ends[0]);
    if (keeper_ == 0) let_server_go();
}

void Voice::let_server_go() {
    if (held_ >= 0) close(held_);
    held_ = -1;
    if (keeper_ != 0) end(keeper_);
    keeper_ = 0;
}

/// Two programs that find no speech server both start one, and the one that comes second is refused; a server that ends
/// for want of work refuses everyone. It's up after a few seconds.
void Voice::say_again() {
    if (said_.empty() || saying_ != 0 || Clock::now() < again_at_) return;
    --tries_;
    if (start(said_)) saying_ = children_.back();
    again_at_ = Clock::now() + between_tries_;
}

bool Voice::start(const std::vector<std::string>& words) {
    if (absent_) return false;
    if (children_.size() >= most_children) {
        end(children_.front());
        children_.erase(children_.begin());
    }
    const pid_t child = Setting{-1}.spawn(words);
    absent_ = child == 0;
    if (!absent_) children_.push_back(child);
    return !absent_;
}

void Voice::say(const std::string& text, const std::string& language) {
    const bool was_speaking = speaking();
    said_.clear();
    saying_ = 0;
    // Of one priority, "text", a new message takes the place of the one before; so no cancelling comes too late.
    if (!text.empty()) {
        said_ = {"--wait", "--priority", "text", "--application-name", "cliffhanger"};
        if (!language.empty()) said_.insert(said_.end(), {"--language", language});
        said_.insert(said_.end(), {"--", text});
        if (start(said_)) saying_ = children_.back();
        again_at_ = Clock::now() + between_tries_;
        if (absent_) said_.clear();
    } else if (was_speaking) {
        start({"--stop"});
    }
}

bool Voice::speaking() {
    reap();
    say_again();
    return !children_.empty() || !said_.empty();
}
#endif

} // namespace cliff::app
