// A small file that is written whole or not at all, whatever happens meanwhile.
#pragma once

#include <filesystem>
#include <string>

namespace cliff::app {

/// Makes the folder if there is none, writes a new file beside the place, waits for the disk, and lets it take the
/// place. Empty if that was done; else why it couldn't be ("No space left on device"), and the old file is as it was.
[[nodiscard]] std::string write_whole(const std::filesystem::path& file, const std::string& bytes);

} // namespace cliff::app
