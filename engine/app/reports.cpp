#include "app/reports.hpp"

#include "app/paths.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace cliff::app {

std::string note_report(const views::Report& report) {
    const auto folder = state_folder();
    const auto file = folder / "mistakes.txt";
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    errno = 0;
    std::ofstream out{file, std::ios::app};
    std::string ask = report.ask; // one report, one line
    std::replace(ask.begin(), ask.end(), '\n', ' ');
    out << report.bank_path << ":" << report.line << ": " << ask << "\n";
    out.close();
    if (!out) return "Couldn\u2019t write " + homely(file) + ": " + (error ? error.message() : std::strerror(errno));
    return "Noted in " + homely(file);
}

} // namespace cliff::app
