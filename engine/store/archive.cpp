#include "store/journal.hpp"
#include "store/opening.hpp"
#include "store/tables.hpp"

#include <algorithm>
#include <stdexcept>

namespace cliff::store {

struct Archive::File {
    std::unique_ptr<SQLite::Database> database; // none: there is no file
};

namespace {

template <class Work> auto or_say_why(Work work) {
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        throw std::runtime_error(std::string("the journal can't be read: ") + error.what());
    }
}

} // namespace

Archive::Archive(const std::filesystem::path& file) : file_(std::make_unique<File>()) {
    std::error_code none;
    if (!std::filesystem::exists(file, none)) return;
    or_say_why([&] {
        constexpr int patience = 2'000; // ms, for who writes to it
        file_->database = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READONLY, patience);
        return file_->database->execAndGet("PRAGMA schema_version").getInt();
    });
}

Archive::~Archive() = default;

std::vector<MatchRow> Archive::matches() const {
    if (!file_->database) return {};
    return or_say_why([&] { return read_matches(*file_->database); });
}

std::optional<StoredMatch> Archive::match(std::int64_t id) const {
    const auto rows = matches();
    for (const auto& row : rows) {
        if (row.id != id) continue;
        auto chain = read_chain(*file_->database, id);
        return StoredMatch{row, std::move(chain.events), chain.whole, id != rows.front().id};
    }
    return std::nullopt;
}

Cards Archive::cards(const std::string& bank) const {
    if (!file_->database) return {};
    return or_say_why([&] { return read_cards(*file_->database, bank); });
}

std::vector<std::filesystem::path> forget(const std::filesystem::path& file) {
    namespace fs = std::filesystem;
    std::vector<fs::path> found;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(file.parent_path(), none))
        if (entry.path().filename().string().starts_with(file.filename().string())) found.push_back(entry.path());
    if (found.empty()) return found;
    std::sort(found.begin(), found.end());
    std::vector<fs::path> deleted;
    auto lock_file = file;
    lock_file += ".lock";
    try {
        const Lock lock(file); // nobody opens it meanwhile
        for (const auto& each : found)
            if (each != lock_file && fs::remove(each)) deleted.push_back(each);
    } catch (const SQLite::Exception& error) {
        if (Lock::taken(error)) throw std::runtime_error("another Cliffhanger is open; close it first");
        throw std::runtime_error(std::string("the journal's folder can't be written to: ") + error.what());
    }
    if (fs::remove(lock_file, none) && deleted.empty() && found == std::vector{lock_file}) return {};
    return deleted;
}

} // namespace cliff::store
