# ASan and UBSan for the whole tree. Applied globally: half a program under ASan reports nonsense.
if(CLIFF_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    # Linked first into everything, so that its dlclose is found before the C library's.
    add_library(cliff_nodlclose SHARED "${CMAKE_CURRENT_LIST_DIR}/nodlclose.cpp")
    target_link_options(cliff_nodlclose INTERFACE -Wl,--no-as-needed)
    link_libraries(cliff_nodlclose)
  endif()
endif()
if(CLIFF_TSAN)
  add_compile_options(-fsanitize=thread -fno-omit-frame-pointer)
  add_link_options(-fsanitize=thread)
endif()
# The fuzzer wants to see which branches each input takes. Its own main comes with the targets of tests/fuzz.
if(CLIFF_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
