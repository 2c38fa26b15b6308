# The rules of the rooms. Reads engine/CMakeLists.txt first, then every source; needs strip.awk.

BEGIN {
    # Which library a third-party header belongs to: a room may include it if its cliff_room line links that library.
    owner["utf8proc.h"] = "PkgConfig::utf8proc"
    owner["yaml-cpp/"] = "yaml-cpp::yaml-cpp"
    owner["fmt/"] = "fmt::fmt"
    owner["pango/"] = owner["cairo"] = owner["fontconfig/"] = owner["glib"] = owner["gio/"] = owner["hb"] = "PkgConfig::pangocairo"
    owner["librsvg/"] = "PkgConfig::librsvg"
    owner["gdk-pixbuf/"] = "PkgConfig::gdkpixbuf"
    owner["SFML/"] = "${cliff_sfml_libraries}"
    owner["boost/"] = "Boost::headers"
    owner["SQLiteCpp/"] = owner["sqlite3.h"] = "SQLiteCpp"
    owner["CLI/"] = "CLI11::CLI11"
    owner["qrencode.h"] = "PkgConfig::qrencode"

    pure["core"] = pure["views"] = 1 # time and chance reach these as values only
    impure = "steady_clock|system_clock|high_resolution_clock|utc_clock|file_clock|random_device|mt19937(_64)?|" \
             "minstd_rand0?|ranlux[0-9_a-z]*|default_random_engine|gettimeofday|clock_gettime|timespec_get|localtime(_r|_s)?|" \
             "gmtime(_r|_s)?|srand|rand_r|random_shuffle|getrandom|getentropy|arc4random[a-z_]*"
    impure_call = "time|clock|rand|random" # too common as names: only where they are called and are no member
    app = "app" # the room that may know all others, but of the libraries only these
    links[app, "CLI11::CLI11"] = links[app, "fmt::fmt"] = links[app, "PkgConfig::qrencode"] = 1
    failed = 0
}

function complain(file, line, text) {
    print file ":" line ": " text
    failed = 1
}

# --- The arrows

function declare_room(words,    n, word, i, room, mode) {
    n = split(words, word, /[ \t\n]+/)
    for (i = 1; i <= n; i++) {
        if (word[i] == "") continue
        if (room == "") { room = word[i]; is_room[room] = 1 }
        else if (word[i] == "DEPENDS" || word[i] == "LIBRARIES") mode = word[i]
        else if (mode == "DEPENDS") reach[room, word[i]] = 1
        else if (mode == "LIBRARIES") links[room, word[i]] = 1
    }
}

function close_arrows(    a, b, c) {
    for (b in is_room) for (a in is_room) if ((a, b) in reach) for (c in is_room) if ((b, c) in reach) reach[a, c] = 1
    for (a in is_room) if ((a, a) in reach) complain("engine/CMakeLists.txt", 1, "the arrows of room '" a "' lead back to itself")
}

FILENAME == "engine/CMakeLists.txt" {
    sub(/#.*/, "")
    declarations = declarations "\n" $0
    next
}

declarations != "" {
    while (match(declarations, /cliff_room\([^)]*\)/)) {
        declare_room(substr(declarations, RSTART + 11, RLENGTH - 12))
        declarations = substr(declarations, RSTART + RLENGTH)
    }
    declarations = ""
    close_arrows()
    is_room[app] = 1
}

# --- The sources

function room_of(path,    part) {
    split(path, part, "/")
    return part[2]
}

FNR == 1 {
    begin_file()
    room = room_of(FILENAME)
    known[FILENAME] = 1
    if (!(room in is_room)) complain(FILENAME, 1, "engine/CMakeLists.txt declares no room '" room "'")
}

{
    before = in_comment || raw_end != ""
    code = code_of($0)
    if (!before && $0 ~ /^[ \t]*#[ \t]*include[ \t]*["<]/) note_include($0)
    else if (room in pure) look_for_clocks(code)
}

function note_include(text) {
    sub(/^[^"<]*/, "", text)
    count++
    from[count] = FILENAME
    line[count] = FNR
    style[count] = substr(text, 1, 1)
    text = substr(text, 2)
    sub(/[">].*/, "", text)
    header[count] = text
}

function look_for_clocks(text,    name) {
    text = " " text
    while (match(text, "[^A-Za-z0-9_](" impure ")([^A-Za-z0-9_]|$)") || match(text, "[^A-Za-z0-9_.>](" impure_call ")[ \t]*\\(")) {
        name = substr(text, RSTART + 1, RLENGTH - 1)
        sub(/[^A-Za-z0-9_]+$/, "", name)
        complain(FILENAME, FNR, "names '" name "', but time and chance reach " room " as values only")
        text = substr(text, RSTART + RLENGTH)
    }
}

# --- What the includes say, once every file is known

function resolve(i,    folder) { # the project's file that include i names, or ""
    if (("engine/" header[i]) in known) return "engine/" header[i]
    folder = from[i]
    sub(/[^\/]*$/, "", folder)
    if (style[i] == "\"" && (folder header[i]) in known) return folder header[i]
    return ""
}

function owner_of(name,    prefix, best) { # "" for the standard library's and the system's, "?" for what the table lacks
    best = "?"
    for (prefix in owner) if (index(name, prefix) == 1) best = owner[prefix]
    if (best == "?" && name ~ /^[a-z_0-9]+$/) best = ""
    if (best == "?" && name ~ /^(sys\/|mach-o\/|arpa\/|netinet\/|dlfcn|unistd|fcntl|poll|signal|spawn|termios|pwd|ifaddrs|net\/if|io|windows|shlobj|conio|direct|process)/) best = ""
    return best
}

END {
    for (i = 1; i <= count; i++) {
        target[i] = resolve(i)
        if (target[i] != "" && room_of(target[i]) != room_of(from[i])) is_public[target[i]] = from[i]
    }
    do { # a header is public when another room, or a public header, includes it
        changed = 0
        for (i = 1; i <= count; i++)
            if (target[i] != "" && (from[i] in is_public) && !(target[i] in is_public)) {
                is_public[target[i]] = from[i]
                changed = 1
            }
    } while (changed)

    for (i = 1; i <= count; i++) {
        room = room_of(from[i])
        if (target[i] != "") {
            other = room_of(target[i])
            if (other != room && room != app && !((room, other) in reach))
                complain(from[i], line[i], "includes \"" header[i] "\", but there is no arrow from " room " to " other)
            continue
        }
        if (style[i] == "\"") {
            complain(from[i], line[i], "includes \"" header[i] "\", which is no file of engine/")
            continue
        }
        library = owner_of(header[i])
        if ((room in pure) && header[i] ~ /^(random|ctime|time\.h)$/)
            complain(from[i], line[i], "includes <" header[i] ">, but time and chance reach " room " as values only")
        if (library == "") continue
        if (library == "?")
            complain(from[i], line[i], "includes <" header[i] ">, which the table in tests/rooms/check.awk gives to no library")
        else if (!((room, library) in links))
            complain(from[i], line[i], "includes <" header[i] ">, but " room " does not link " library)
        else if (from[i] in is_public)
            complain(from[i], line[i], "includes <" header[i] ">, but " is_public[from[i]] " includes this header: third-party types stay in .cpp files and private headers")
    }
    exit failed
}
