// Rows for people, spreadsheets and programs.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::app {

using Row = std::vector<std::string>;

struct Column {
    std::string_view name;
    bool number = false;
};
using Head = std::vector<Column>;

// Each row has a cell for each column.

/// Columns as wide as their widest cell; numbers to the right.
void write_table(const Head& head, const std::vector<Row>& rows, std::ostream& out);

/// RFC 4180, with the line ends of this machine. A cell that a spreadsheet would take for a formula gets a ' before it.
void write_csv(const Head& head, const std::vector<Row>& rows, std::ostream& out);

/// An object for each row; the names of the columns are its keys, numbers have no quotes.
void write_json(const Head& head, const std::vector<Row>& rows, std::ostream& out);

/// `format` is csv or json; anything else is a table.
void write(const std::string& format, const Head& head, const std::vector<Row>& rows, std::ostream& out);

} // namespace cliff::app
