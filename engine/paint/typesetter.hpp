// Sets labels in type: which font, which size, where the lines break and where each of them stands.
#pragma once

#include "paint/canvas.hpp"
#include "paint/complaints.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>

struct _PangoContext;
struct _PangoFontDescription;
struct _PangoFontMap;
struct _PangoLayout;
struct _PangoLayoutLine;

namespace cliff::paint {

struct ObjectEnd {
    void operator()(void* object) const; ///< g_object_unref
};
struct DescriptionEnd {
    void operator()(_PangoFontDescription* description) const;
};
template <class T> using Object = std::unique_ptr<T, ObjectEnd>;
using Description = std::unique_ptr<_PangoFontDescription, DescriptionEnd>;

/// A label's lines, broken and placed. Room units throughout; the scale of a picture never changes a layout.
struct Setting {
    Object<_PangoLayout> layout;
    double size = 0;        ///< the em
    double line_height = 0; ///< from one line's top to the next
    double baseline = 0;    ///< below a line's top
    int lines = 0;          ///< to be shown, from the first
    double width = 0;       ///< of the widest of them
    bool cut = false;       ///< something isn't shown

    [[nodiscard]] double height() const { return lines * line_height; }
    /// The box that the lines take when aligned in `label.area`.
    [[nodiscard]] views::Rect box(const views::Label& label) const;
};

class Typesetter {
  public:
    explicit Typesetter(Complaints& complaints);

    [[nodiscard]] views::Vec measure(const views::Label& label);
    [[nodiscard]] Fit fit(const views::Label& label);
    [[nodiscard]] Canvas draw(const views::Label& label, double scale);

  private:
    enum class Break { between_words, anywhere };

    Setting set(const views::Label& label);
    Setting lay_out(const views::Label& label, double size, double width, Break where);
    void say_if_missing(const std::string& wanted, const char* found);
    void place_baseline(Setting& setting, const views::Label& label, const _PangoFontDescription* font);
    Description font(const views::Label& label, double size);

    using Key = std::tuple<std::string, views::Typeface, int, float, float, float, float, bool, std::string>;

    Complaints& complaints_;
    Object<_PangoFontMap> fonts_;
    Object<_PangoContext> context_;
    std::set<std::string> missing_;
    std::map<std::string, int> display_weights_; ///< of each display family's heaviest face
    std::map<Key, views::Vec> measured_;         ///< a screen is measured again for every frame
};

/// Draws the setting's lines, tight to their ink; empty if there is none.
[[nodiscard]] Canvas draw_lines(const Setting& setting, const views::Label& label, double scale);

/// What a line takes, without the space that it was broken at and without letter spacing before or after it.
[[nodiscard]] double line_width(_PangoLayoutLine* line);

/// Where a line `width` wide begins in `area`.
[[nodiscard]] double line_start(const views::Rect& area, views::Align align, double width);

} // namespace cliff::paint
