#include "app/share_picture.hpp"

#include "app/paths.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace cliff::app {
namespace fs = std::filesystem;
namespace {

/// Makes an empty file of that name if there is none. 0, or the error's number.
int reserve(const fs::path& file) {
    errno = 0;
    std::FILE* made = std::fopen(file.string().c_str(), "wbx");
    if (!made) return errno == 0 ? EIO : errno;
    std::fclose(made);
    return 0;
}

} // namespace

paint::Image share_picture(const views::ResultsView& results, const std::string& date, const views::Look& look,
                           const paint::Painter& painter) {
    return paint_card(views::share_card(results, date, look), painter);
}

paint::Image paint_card(const views::Scene& card, const paint::Painter& painter) {
    paint::Letterbox box;
    box.scale = static_cast<float>(share_width) / views::card_width;
    return painter.paint(card, share_width, share_height, box);
}

fs::path pictures_by(std::string_view user_dirs, const fs::path& home) {
    constexpr std::string_view beginning = "XDG_PICTURES_DIR=\"", in_home = "$HOME/";
    while (!user_dirs.empty()) {
        std::string_view line = user_dirs.substr(0, user_dirs.find('\n'));
        user_dirs.remove_prefix(std::min(line.size() + 1, user_dirs.size()));
        if (!line.starts_with(beginning)) continue;
        line.remove_prefix(beginning.size());
        line = line.substr(0, line.find('"'));
        if (line.starts_with('/')) return fs::path{line};
        if (line.starts_with(in_home)) return home / line.substr(in_home.size());
    }
    return {};
}

fs::path pictures_folder() {
    const fs::path home = home_folder();
    std::ifstream dirs{config_base() / "user-dirs.dirs"};
    const std::string text{std::istreambuf_iterator<char>{dirs}, {}};
    std::error_code none;
    for (const auto& folder : {pictures_by(text, home), home / "Pictures"})
        if (!folder.empty() && fs::is_directory(folder, none)) return folder;
    return home;
}

std::string keep_picture(const paint::Image& picture, const std::string& date, const fs::path& folder) {
    constexpr int most = 1000; // on one day
    const auto sorry = [&](const std::string& why) {
        return "The picture can\u2019t be kept in " + homely(folder) + ": " + why + ".";
    };
    for (int number = 1; number <= most; ++number) {
        const fs::path file =
            folder / ("Cliffhanger " + date + (number == 1 ? "" : " (" + std::to_string(number) + ")") + ".png");
        if (const int error = reserve(file); error == EEXIST)
            continue;
        else if (error != 0)
            return sorry(std::generic_category().message(error));
        try {
            paint::write_png(picture, file);
        } catch (const std::runtime_error& error) { // half a picture is of no use
            std::error_code none;
            fs::remove(file, none);
            return sorry(error.what());
        }
        return "Saved as " + homely(file) + ".";
    }
    return sorry("there are a thousand of today already");
}

} // namespace cliff::app
