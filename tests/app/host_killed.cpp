// The host's laptop dies in mid-question with two hundred phones in the room; the program is started again.
#include "app/evening.hpp"
#include "catch.hpp"
#include "store/folder.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // NOLINT: POSIX's own

using namespace cliff;
using sample::Client;
using sample::Phone;

namespace {

constexpr std::size_t phones_in_the_room = 200;

std::uint16_t free_port() {
    auto server = net::Server::bind(sample::settings());
    return std::get<std::unique_ptr<net::Server>>(server)->port();
}

/// The program, hosting without a window.
class Program {
  public:
    Program(const sample::JournalFolder& folder, std::uint16_t port, std::vector<std::string> words) {
        words.insert(words.begin(),
                     {CLIFF_PROGRAM, "host", "--no-window", "--bind", "127.0.0.1", "--port", std::to_string(port)});
        std::vector<std::string> variables{"XDG_STATE_HOME=" + folder.path().string(),
                                           "XDG_CONFIG_HOME=" + folder.path().string()};
        for (char** variable = environ; *variable; ++variable)
            if (!std::string_view(*variable).starts_with("XDG_STATE_HOME=")) variables.emplace_back(*variable);
        int ends[2];
        REQUIRE(pipe(ends) == 0);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_addclose(&actions, ends[0]);
        REQUIRE(posix_spawn(&pid_, CLIFF_PROGRAM, &actions, nullptr, pointers(words).data(),
                            pointers(variables).data()) == 0);
        posix_spawn_file_actions_destroy(&actions);
        close(ends[1]);
        out_ = fdopen(ends[0], "r");
        const auto phones = line(), page = line();
        code_ = phones.substr(phones.find('#') + 1);
        key_ = page.substr(page.find('#') + 1);
        REQUIRE(code_.size() == 4);
        REQUIRE(key_.size() == 32);
    }
    ~Program() {
        if (pid_ != 0) kill();
        std::fclose(out_);
    }
    Program(const Program&) = delete;

    void kill() {
        ::kill(pid_, SIGKILL);
        waitpid(std::exchange(pid_, 0), nullptr, 0);
    }
    [[nodiscard]] const std::string& code() const { return code_; }
    [[nodiscard]] const std::string& key() const { return key_; }

  private:
    static std::vector<char*> pointers(std::vector<std::string>& texts) {
        std::vector<char*> made;
        for (auto& text : texts) made.push_back(text.data());
        made.push_back(nullptr);
        return made;
    }
    std::string line() {
        std::string text;
        for (int letter = std::fgetc(out_); letter != EOF && letter != '\n'; letter = std::fgetc(out_))
            text += static_cast<char>(letter);
        return text;
    }

    pid_t pid_ = 0;
    std::FILE* out_ = nullptr;
    std::string code_, key_;
};

class HostPage {
  public:
    HostPage(std::uint16_t port, const std::string& key) : client_(port) {
        REQUIRE(client_.upgrade("/host?key=" + key).status == 101);
    }
    void say(std::string_view text) { client_.say(text); }
    /// Reads until the match is in this phase.
    void see(const std::string& phase) {
        while (client_.next_text().find(R"("phase":")" + phase + '"') == std::string::npos) {
        }
    }

  private:
    Client client_;
};

constexpr std::string_view bank = R"(format: 1
title: Three questions
language: en
rounds:
  - title: The only round
    questions:
      - {ask: "First?", choices: [a, b, c, d], answer: a, seconds: 600}
      - {ask: "Second?", choices: [a, b, c, d], answer: a, seconds: 600}
      - {ask: "Third?", choices: [a, b, c, d], answer: a, seconds: 600}
)";

} // namespace

TEST_CASE("a host that is killed in mid-question goes on, and every phone has its seat and its answer", "[app][host]") {
    const sample::JournalFolder folder;
    const auto file = folder.path() / "three.yaml";
    std::ofstream(file) << bank;
    const auto port = free_port();
    std::vector<Phone> phones;
    std::vector<std::size_t> acknowledged;
    {
        Program program(folder, port, {file.string(), "--rules", "classic"});
        HostPage host(port, program.key());
        for (std::size_t p = 0; p < phones_in_the_room; ++p) {
            phones.emplace_back(port);
            phones.back().join("Player " + std::to_string(p + 1), program.code());
        }
        host.say(R"({"next":{"phase":"lobby","n":0}})");
        host.see("round");
        host.say(R"({"next":{"phase":"round","n":1}})");
        host.see("reading");
        host.say(R"({"next":{"phase":"reading","n":1}})");
        for (auto& phone : phones) phone.hear(R"("phase":"open")");
        for (std::size_t p = 0; p < phones.size() / 2; ++p)
            phones[p].answer(1, R"("picks":[)" + std::to_string(p % 4) + "]", 5);
        phones[40].hear("ack"); // some of the others' have arrived by now, and some haven't
        program.kill();
        for (std::size_t p = 0; p < phones.size(); ++p) {
            try {
                if (p != 40) phones[p].hear("ack");
                acknowledged.push_back(p);
            } catch (const std::exception&) {
                // It was never told.
            }
        }
    }
    CHECK_FALSE(acknowledged.empty());

    const auto began = std::chrono::steady_clock::now();
    Program program(folder, port, {"--resume"});
    std::vector<Phone> again;
    for (std::size_t p = 0; p < phones.size(); ++p) {
        again.emplace_back(port);
        const auto told = again.back().come_back(phones[p].token);
        INFO(told);
        REQUIRE(told.find(R"("name":"Player )" + std::to_string(p + 1) + '"') != std::string::npos);
        CHECK(told.find(R"("n":1)") != std::string::npos);
        CHECK(told.find(R"("paused":true)") != std::string::npos);
        const bool was = std::find(acknowledged.begin(), acknowledged.end(), p) != acknowledged.end();
        if (was) CHECK(told.find(R"("picks":[)" + std::to_string(p % 4) + "]") != std::string::npos);
    }
    WARN("all were back after " << std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count()
                                << " s; " << acknowledged.size() << " answers had been acknowledged");

    HostPage host(port, program.key());
    host.say(R"({"resume":{}})");
    for (const auto p : acknowledged) {
        again[p].hear(R"("paused":false)");
        again[p].answer(1, R"("picks":[3])", 5);
        CHECK(again[p].hear("refused").find("you have answered already") != std::string::npos);
    }
    again.back().answer(1, R"("picks":[0])", 5);
    again.back().hear("ack");
}
