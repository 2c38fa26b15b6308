// What a spd-say would be told: one of our own stands in for it on the PATH.
#ifdef __linux__
#include "app/voice.hpp"

#include "catch.hpp"
#include "sfml/sound_files.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>

using namespace cliff;
using sound_test::Folder;
using sound_test::Variable;

namespace {

/// Writes its words, one a line, and then does something. The one that only keeps the server up says when it comes and
/// goes.
void make_spd_say(const Folder& folder, const std::string& then) {
    const std::string kept = (folder.path / "kept").string();
    const auto file =
        folder.write("spd-say", "#!/bin/sh\n[ \"$1\" != --pipe-mode ] || { echo here >>" + kept +
                                    "; while read -r line; do :; done; echo gone >>" + kept +
                                    "; exit; }\n{ for word; do printf '%s\\n' \"$word\"; done; echo .; } >>" +
                                    (folder.path / "said").string() + "\n" + then + "\n");
    REQUIRE(chmod(file.c_str(), 0755) == 0);
}

std::string said(const Folder& folder, const char* name = "said") {
    std::ifstream file(folder.path / name);
    return {std::istreambuf_iterator<char>(file), {}};
}

void let_it_end(app::Voice& voice) {
    while (voice.speaking()) std::this_thread::yield();
}

const std::string how = "--wait\n--priority\ntext\n--application-name\ncliffhanger\n--\n";

} // namespace

TEST_CASE("a text is handed to spd-say as it is, whatever is in it", "[speech]") {
    const Folder folder("voice");
    const Variable path("PATH", folder.path.c_str());
    make_spd_say(folder, "");
    app::Voice voice;
    voice.say("--version; $(touch x) `id` \"quoted\" 日本語");
    let_it_end(voice);
    CHECK(said(folder) == how + "--version; $(touch x) `id` \"quoted\" 日本語\n.\n");
}

TEST_CASE("a text is spoken in its own language", "[speech]") {
    const Folder folder("language");
    const Variable path("PATH", folder.path.c_str());
    make_spd_say(folder, "");
    app::Voice voice;
    voice.say("Mikä vuori?", "fi");
    let_it_end(voice);
    CHECK(said(folder) ==
          "--wait\n--priority\ntext\n--application-name\ncliffhanger\n--language\nfi\n--\nMikä vuori?\n.\n");
}

TEST_CASE("what a speech server refuses while it starts is said again, and given up in the end", "[speech]") {
    const Folder folder("refused");
    const Variable path("PATH", folder.path.c_str());
    const std::string times = (folder.path / "times").string();
    make_spd_say(folder, "echo once >>" + times + "\nn=0; while read -r line; do n=$((n + 1)); done <" + times +
                             "\n[ $n = 3 ]");
    app::Voice voice{std::chrono::milliseconds{0}};
    voice.say("Heard.");
    let_it_end(voice);
    CHECK(said(folder, "times") == "once\nonce\nonce\n");
    voice.say("Never heard.");
    let_it_end(voice);
    voice.say("Nor this.");
    let_it_end(voice);
    const std::string tried = said(folder, "times");
    CHECK(std::count(tried.begin(), tried.end(), '\n') == 3 + 21 + 1);
}

TEST_CASE("what was refused gives way to what is said next", "[speech]") {
    const Folder folder("gives-way");
    const Variable path("PATH", folder.path.c_str());
    make_spd_say(folder, "[ \"$7\" = Second. ]");
    app::Voice voice{std::chrono::hours{1}};
    voice.say("First.");
    voice.say("Second.");
    let_it_end(voice);
    CHECK(said(folder).find(how + "Second.\n.\n") != std::string::npos);
}

TEST_CASE("once something was said the speech server is kept up, until the end", "[speech]") {
    const Folder folder("kept-up");
    const Variable path("PATH", folder.path.c_str());
    make_spd_say(folder, "");
    REQUIRE(mkfifo((folder.path / "kept").c_str(), 0600) == 0); // to wait for who writes into it
    {
        app::Voice voice;
        for (int text = 0; text < 3; ++text) {
            voice.say("Text.");
            let_it_end(voice);
        }
        CHECK(said(folder, "kept") == "here\n");
    }
    errno = 0;
    CHECK(waitpid(-1, nullptr, WNOHANG) == -1); // nobody is left behind
    CHECK(errno == ECHILD);
}

TEST_CASE("silence breaks off what is being said, and is nothing where nothing is", "[speech]") {
    const Folder folder("silence");
    const Variable path("PATH", folder.path.c_str());
    REQUIRE(mkfifo((folder.path / "on").c_str(), 0600) == 0);
    // Speaks until it's told to be silent.
    make_spd_say(folder, "case $1 in --stop) echo >" + (folder.path / "on").string() + " ;; *) read -r line <" +
                             (folder.path / "on").string() + " ;; esac");
    app::Voice voice;
    voice.say("");
    CHECK_FALSE(voice.speaking());
    voice.say("A long sentence.");
    CHECK(voice.speaking());
    voice.say("");
    let_it_end(voice);
    const std::string all = said(folder);
    CHECK(all.find(how + "A long sentence.\n.\n") != std::string::npos);
    CHECK(all.find("--stop\n.\n") != std::string::npos);
}

TEST_CASE("a speech server that hangs costs a few processes and no time", "[speech]") {
    const Folder folder("hangs");
    const Variable path("PATH", (folder.path.string() + ":/usr/bin:/bin").c_str());
    make_spd_say(folder, "case $1 in --stop) ;; *) exec sleep 1000 ;; esac");
    {
        app::Voice voice;
        for (int text = 0; text < 40; ++text) voice.say("Text " + std::to_string(text));
        CHECK(voice.speaking());
    }
    SUCCEED("and its end doesn't wait for them");
}

TEST_CASE("without spd-say there is silence", "[speech]") {
    const Folder folder("absent");
    const Variable path("PATH", folder.path.c_str());
    app::Voice voice;
    voice.say("Nobody hears this.");
    CHECK_FALSE(voice.speaking());
}
#endif
