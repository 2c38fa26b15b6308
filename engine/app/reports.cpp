#include "app/reports.hpp"

#include "app/paths.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace cliff::app {

Noted note_report(const views::Report& report) {
    const auto folder = state_folder();
    const auto file = folder / reports_name;
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    errno = 0;
    std::ofstream out{file, std::ios::app};
    std::string ask = report.ask; // one report, one line
    std::replace(ask.begin(), ask.end(), '\n', ' ');
    out << report.bank_path << ":" << report.line << ": " << ask << "\n";
    out.close();
    if (out) return {true, "Noted in " + homely(file)};
    return {false, "Couldn\u2019t write " + homely(file) + ": " + (error ? error.message() : std::strerror(errno))};
}

} // namespace cliff::app
