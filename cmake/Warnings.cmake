# The warnings that every room is built with, and why each is worth its noise. `cliff_warnings` is linked privately.
add_library(cliff_warnings INTERFACE)
if(MSVC)
  target_compile_options(cliff_warnings INTERFACE
    /W4            # the level at which MSVC reports what the two others call -Wall -Wextra
    /permissive-   # standard C++ only, as the other compilers read it
    /utf-8)        # sources and literals are UTF-8
else()
  target_compile_options(cliff_warnings INTERFACE
    -Wall -Wextra -Wpedantic   # the common ground
    -Wshadow                   # a hidden name is a bug that reads like none
    -Wconversion               # lengths, indexes and pixels change type often; each change should be meant
    -Wsign-conversion          # and a negative index most of all
    -Wold-style-cast           # a C cast hides which of four casts it is
    -Wnon-virtual-dtor         # deleting through a base without it is undefined
    -Woverloaded-virtual       # a misspelt override becomes a new function
    -Wcast-align               # portable to strict machines
    -Wformat=2                 # format strings are literals
    -Wimplicit-fallthrough     # every case says what it does
    -Wextra-semi)              # keeps both compilers of one mind
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(cliff_warnings INTERFACE
      -Wduplicated-cond        # the second branch never runs
      -Wduplicated-branches    # a copied branch that was never edited
      -Wlogical-op             # && where & was meant
      -Wuseless-cast           # a cast left over from an earlier type
      -Wno-restrict)           # g++ 12 sees an overlap in plain string concatenation (GCC bug 105651)
  endif()
endif()
if(CLIFF_WERROR)
  target_compile_options(cliff_warnings INTERFACE $<IF:$<CXX_COMPILER_ID:MSVC>,/WX,-Werror>)
endif()
