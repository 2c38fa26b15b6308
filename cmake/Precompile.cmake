# cliff_precompile(TARGET): the standard headers that most files of this project include are read once for the target, not
# once for each of its files, where they are most of the work. A file still includes what it uses: the preset `bench`
# builds without.
function(cliff_precompile TARGET)
  target_precompile_headers(${TARGET} PRIVATE
    <algorithm> <array> <chrono> <cmath> <cstdint> <filesystem> <functional> <map> <memory> <optional> <span> <string>
    <string_view> <utility> <variant> <vector>)
endfunction()
