# code_of(line): the line with its comments, and the insides of its strings and characters, taken out. A block comment and a raw
# string may go on over several lines: begin_file() before each file. (A string cut by a backslash at the line's end is not known.)

function begin_file() {
    in_comment = 0
    raw_end = ""
}

function code_of(line,    out, i, two, c, quote, at) {
    out = ""
    i = 1
    while (i <= length(line)) {
        if (in_comment) {
            at = index(substr(line, i), "*/")
            if (!at) return out
            in_comment = 0
            out = out " "
            i += at + 1
            continue
        }
        if (raw_end != "") {
            at = index(substr(line, i), raw_end)
            if (!at) return out
            i += at + length(raw_end) - 1
            raw_end = ""
            continue
        }
        c = substr(line, i, 1)
        two = substr(line, i, 2)
        if (two == "//") return out
        if (two == "/*") {
            in_comment = 1
            i += 2
        } else if (two == "R\"" && substr(line, i - 1, 1) !~ /[A-Za-z0-9_]/) {
            at = index(substr(line, i + 2), "(")
            raw_end = ")" substr(line, i + 2, at - 1) "\""
            out = out "\"\""
            i += 2 + at
        } else if (c == "\"" || (c == "'" && substr(line, i - 1, 1) !~ /[0-9A-Fa-f]/)) { # not the ' of 1'000
            quote = c
            for (i++; i <= length(line) && substr(line, i, 1) != quote; i++)
                if (substr(line, i, 1) == "\\") i++
            out = out quote quote
            i++
        } else {
            out = out c
            i++
        }
    }
    return out
}
