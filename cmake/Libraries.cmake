# Every library that the project stands on, found here and nowhere else. ARCHITECTURE.md says why each was taken.
find_package(PkgConfig REQUIRED)
find_package(CLI11 REQUIRED)
find_package(fmt REQUIRED)
find_package(yaml-cpp REQUIRED)
if(NOT TARGET yaml-cpp::yaml-cpp)   # 0.7 exports the bare name
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()
find_package(Boost 1.81 REQUIRED CONFIG) # its headers only
find_package(SQLiteCpp REQUIRED)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(pangocairo REQUIRED IMPORTED_TARGET pangocairo)
pkg_check_modules(gdkpixbuf REQUIRED IMPORTED_TARGET gdk-pixbuf-2.0)
pkg_check_modules(librsvg REQUIRED IMPORTED_TARGET librsvg-2.0)

# SFML 3 and SFML 2 name their components and targets differently; `cliff_sfml_libraries` is whichever is installed.
find_package(SFML 3 QUIET COMPONENTS Graphics Audio)
if(SFML_FOUND)
  set(cliff_sfml_libraries SFML::Graphics SFML::Audio)
else()
  find_package(SFML 2.5 REQUIRED COMPONENTS graphics audio window system)
  set(cliff_sfml_libraries sfml-graphics sfml-audio sfml-window sfml-system)
endif()
