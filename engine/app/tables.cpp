#include "app/tables.hpp"

#include "app/json.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <ostream>

namespace cliff::app {
namespace {

Row names(const Head& head) {
    Row row;
    for (const auto& column : head) row.emplace_back(column.name);
    return row;
}

} // namespace

void write_table(const Head& head, const std::vector<Row>& rows, std::ostream& out) {
    std::vector<std::size_t> widths;
    for (std::size_t c = 0; c < head.size(); ++c) {
        widths.push_back(text::columns(head[c].name));
        for (const auto& row : rows) widths[c] = std::max(widths[c], text::columns(row[c]));
    }
    const auto write = [&](const Row& row) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string gap(widths[c] - text::columns(row[c]), ' ');
            line += (c == 0 ? "" : "  ") + (head[c].number ? gap + row[c] : row[c] + gap);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out << line << "\n";
    };
    write(names(head));
    for (const auto& row : rows) write(row);
}

void write_csv(const Head& head, const std::vector<Row>& rows, std::ostream& out) {
    const auto write = [&](const Row& row) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            std::string cell = row[c];
            const bool number = cell.find_first_not_of("+-.0123456789") == std::string::npos;
            if (!number && std::string_view("=+-@\t").find(cell.front()) != std::string_view::npos) cell.insert(0, "'");
            if (cell.find_first_of(",\"\r\n") != std::string::npos) {
                std::string quoted;
                for (const char letter : cell) quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
                cell = '"' + quoted + '"';
            }
            out << (c == 0 ? "" : ",") << cell;
        }
        out << "\n";
    };
    write(names(head));
    for (const auto& row : rows) write(row);
}

void write_json(const Head& head, const std::vector<Row>& rows, std::ostream& out) {
    out << "[";
    for (const auto& row : rows) {
        out << (&row == rows.data() ? "\n" : ",\n") << "  {";
        for (std::size_t c = 0; c < row.size(); ++c)
            out << (c == 0 ? "" : ", ") << json_string(head[c].name) << ": "
                << (!head[c].number  ? json_string(row[c])
                    : row[c].empty() ? "null"
                                     : row[c]);
        out << "}";
    }
    out << (rows.empty() ? "]\n" : "\n]\n");
}

void write(const std::string& format, const Head& head, const std::vector<Row>& rows, std::ostream& out) {
    if (format == "csv") return write_csv(head, rows, out);
    if (format == "json") return write_json(head, rows, out);
    write_table(head, rows, out);
}

} // namespace cliff::app
