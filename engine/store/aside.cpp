#include "store/aside.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace cliff::store {

namespace fs = std::filesystem;

namespace {

constexpr const char* mark = ".damaged-";

fs::path free_name(const fs::path& file, const std::string& date) {
    std::string when;
    std::copy_if(date.begin(), date.end(), std::back_inserter(when), [](char c) { return c != ':'; });
    for (int number = 0;; ++number) {
        auto aside = beside(file, mark) += when + (number == 0 ? "" : "-" + std::to_string(number));
        if (!fs::exists(aside)) return aside;
    }
}

/// `newest` stays in any case. What can't be deleted stays, too.
void delete_oldest(const fs::path& file, const fs::path& newest) {
    std::error_code none;
    const auto beginning = beside(file, mark).filename().string();
    std::vector<fs::path> older; // their names tell their dates
    for (const auto& entry : fs::directory_iterator(file.parent_path(), none)) {
        const auto name = entry.path().filename().string();
        if (name.starts_with(beginning) && !name.ends_with("-wal") && entry.path() != newest)
            older.push_back(entry.path());
    }
    std::sort(older.begin(), older.end());
    for (std::size_t at = 0; at + most_copies <= older.size(); ++at)
        for (const auto* ending : {"", "-wal"}) fs::remove(beside(older[at], ending), none);
}

} // namespace

fs::path beside(fs::path file, const char* ending) { return file += ending; }

fs::path copy_aside(const fs::path& file, const std::string& date) {
    const auto aside = free_name(file, date);
    try {
        for (const auto* ending : {"", "-wal"})
            if (fs::exists(beside(file, ending))) fs::copy_file(beside(file, ending), beside(aside, ending));
    } catch (const fs::filesystem_error&) { // half a copy is of no use
        std::error_code none;
        for (const auto* ending : {"", "-wal"}) fs::remove(beside(aside, ending), none);
        throw;
    }
    delete_oldest(file, aside);
    return aside;
}

// Not as a file: to close it would give up SQLite's own locks on it (SQLite, How To Corrupt, 2.2).
fs::path keep_aside(SQLite::Database& database, const fs::path& file, const std::string& date) {
    const auto aside = free_name(file, date);
    SQLite::Statement copy(database, "VACUUM INTO ?");
    copy.bind(1, aside.string());
    copy.exec();
    delete_oldest(file, aside);
    return aside;
}

} // namespace cliff::store
