# For the tests that drive a real window with keys, sourced by them with $program and $checkout set: starts itself again on
# a screen of its own, and knows how to start the program, press keys and see what is up. The window's title says which
# screen that is, so nothing here waits for a time, only for what it wants to see.
# shellcheck shell=bash disable=SC2154 # program and checkout come from the test

if [ -z "${ON_A_SCREEN_OF_ITS_OWN:-}" ]; then
    ON_A_SCREEN_OF_ITS_OWN=yes SCREEN=3840x2160 exec "$checkout/tests/with_display" "$0" "$@"
fi

place=$(mktemp -d)
pid=""
# shellcheck disable=SC2317,SC2329 # called by the trap
clean_up() {
    if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; fi
    rm -rf "$place"
}
trap clean_up EXIT
export XDG_STATE_HOME=$place/state XDG_DATA_HOME=$place/data XDG_CONFIG_HOME=$place/config

fail() {
    printf 'window: %s\n' "$*" >&2
    cat "$place/log" >&2
    exit 1
}

start() { # WORDS…: the program, and its window's id in $window
    "$program" "$@" >"$place/log" 2>&1 &
    pid=$!
    find_window
}

find_window() { # xdotool fails when a window goes away while it looks, as the old one does when full screen makes a new one
    for _ in {1..20}; do
        window=$(timeout 10 xdotool search --sync --onlyvisible --name "^Cliffhanger" 2>/dev/null | head -n 1) || continue
        [ -z "$window" ] || break
    done
    [ -n "$window" ] || fail "no window came up"
    xdotool mousemove --window "$window" 5 5 2>/dev/null || true # without a window manager the keys go where the pointer is
}

shows() { # NAME TRIES: whether the screen of that name comes up; a try is a twentieth of a second
    local tries=0
    while [ $tries -lt "$2" ]; do
        name=$(xdotool getwindowname "$window" 2>/dev/null) || { # it was found before it went full screen, in a new window
            name="no window"
            window=$(xdotool search --onlyvisible --name "^Cliffhanger" 2>/dev/null | head -n 1) || true
        }
        # shellcheck disable=SC2254 # a pattern
        case $name in "Cliffhanger - "$1) return 0 ;; esac
        tries=$((tries + 1))
        read -r -t 0.05 <> <(:) || true
    done
    return 1
}

see() { shows "$1" 600 || fail "wanted the screen '$1', and saw '$name'"; }

key() { xdotool key "$@"; } # to whatever has the focus, as a keyboard does

go() { # KEY NAME: presses it until the screen of that name is up, for a window that has just come up may miss a key
    local presses=0
    until [ $presses = 5 ]; do
        key "$1"
        if shows "$2" 100; then return; fi
        presses=$((presses + 1))
    done
    fail "pressed $1, wanted the screen '$2', and saw '$name'"
}

ends_well() { # the program has quit by itself, with exit code 0
    local code=0
    wait "$pid" || code=$?
    pid=""
    [ $code = 0 ] || fail "exit code $code"
    [ ! -s "$place/log" ] || fail "it had something to say"
}
