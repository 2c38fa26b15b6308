// Lines are placed by this file and not by Pango: its line spacing changed meaning between versions, it takes heights
// from whichever fallback font a line happens to use, and it swaps left and right for right-to-left paragraphs.
#include "paint/typesetter.hpp"

#include <cairo.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <hb-ot.h>
#include <hb.h>
#include <string_view>
#include <vector>

namespace cliff::paint {
namespace {

constexpr double unit = PANGO_SCALE; // Pango counts in 1024ths
constexpr double slack = 1. / 16;    // a box exactly as wide as its text holds it, whatever the rounding
constexpr double shrink = .96;       // from one size to the next smaller
constexpr std::size_t most_measured = 4096;

// What stands in for a character that the family lacks; fontconfig adds a font for every other script. Those named
// after Noto Sans are the scripts for which it would take DejaVu, which is much wider, where that is installed.
constexpr std::string_view stand_ins =
    ",Inter,Noto Sans,Noto Sans Arabic,Noto Sans Hebrew,Noto Sans Armenian,Noto Sans Georgian";

std::string family(const views::Label& label) {
    if (!label.family.empty()) return label.family;
    return label.face == views::Typeface::display ? "Bebas Neue" : "Inter";
}

// The older Bebas Neue has a bold face, the newer one only its regular, which is as heavy; asked for bold, Pango would
// smear that one. Weights between 100 and 1000.
PangoWeight heaviest(PangoFontMap* fonts, std::string_view family) {
    PangoFontFamily** families = nullptr;
    int count = 0;
    pango_font_map_list_families(fonts, &families, &count);
    auto weight = PANGO_WEIGHT_NORMAL;
    for (int f = 0; f < count; ++f) {
        if (pango_font_family_get_name(families[f]) != family) continue;
        PangoFontFace** faces = nullptr;
        int face_count = 0;
        pango_font_family_list_faces(families[f], &faces, &face_count);
        for (int i = 0; i < face_count; ++i) {
            if (pango_font_face_is_synthesized(faces[i])) continue;
            const Description described(pango_font_face_describe(faces[i]));
            weight = std::max(weight, pango_font_description_get_weight(described.get()));
        }
        g_free(faces);
    }
    g_free(families);
    return weight;
}

// Counters mustn't jitter: a text of figures without letters is set in figures of one width.
bool figures_only(std::string_view text) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return std::any_of(text.begin(), text.end(), digit) && std::none_of(text.begin(), text.end(), letter);
}

void set_text(PangoLayout* layout, const std::string& text) {
    const auto length = static_cast<gssize>(text.size());
    if (g_utf8_validate(text.data(), length, nullptr)) {
        pango_layout_set_text(layout, text.data(), static_cast<int>(length));
        return;
    }
    gchar* valid = g_utf8_make_valid(text.data(), length);
    pango_layout_set_text(layout, valid, -1);
    g_free(valid);
}

// The sizes to try, largest first.
std::vector<double> sizes(const views::Label& label) {
    std::vector<double> result{label.size};
    if (!(label.least > 0) || label.least >= label.size) return result;
    for (double size = label.size * shrink; size > label.least; size *= shrink) result.push_back(size);
    result.push_back(label.least);
    return result;
}

} // namespace

void ObjectEnd::operator()(void* object) const { g_object_unref(object); }

void DescriptionEnd::operator()(_PangoFontDescription* description) const { pango_font_description_free(description); }

double line_width(_PangoLayoutLine* line) {
    PangoRectangle logical;
    pango_layout_line_get_extents(line, nullptr, &logical);
    return logical.width / unit;
}

double line_start(const views::Rect& area, views::Align align, double width) {
    switch (align) {
    case views::Align::start:
        break;
    case views::Align::centre:
        return area.x + (area.w - width) / 2;
    case views::Align::end:
        return static_cast<double>(area.x) + area.w - width;
    }
    return area.x;
}

views::Rect Setting::box(const views::Label& label) const {
    const views::Rect on_its_side{label.area.y, label.area.x, label.area.h, label.area.w};
    return {static_cast<float>(line_start(label.area, label.across, width)),
            static_cast<float>(line_start(on_its_side, label.down, height())), static_cast<float>(width),
            static_cast<float>(height())};
}

// A font map of its own, and every choice that a desktop could make for us made here: the same pictures everywhere.
Typesetter::Typesetter(Complaints& complaints)
    : complaints_(complaints),
      fonts_(pango_cairo_font_map_new()),
      context_(pango_font_map_create_context(fonts_.get())) {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    pango_context_set_language(context_.get(), pango_language_from_string("en"));
}

Description Typesetter::font(const views::Label& label, double size) {
    const std::string own = family(label);
    int weight = label.weight;
    if (label.face == views::Typeface::display) {
        const auto known = display_weights_.find(own);
        weight = known != display_weights_.end()
                     ? known->second
                     : display_weights_.emplace(own, heaviest(fonts_.get(), own)).first->second;
    }
    Description description(pango_font_description_new());
    pango_font_description_set_family(description.get(), (own + std::string(stand_ins)).c_str());
    pango_font_description_set_weight(description.get(), static_cast<PangoWeight>(weight));
    pango_font_description_set_style(description.get(), label.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_font_description_set_absolute_size(description.get(), std::round(size * unit));
    return description;
}

// CSS 2.1, 10.8.1: the font's ascent and descent stand in the middle of the line's height. Always those of the label's
// own font, so that an emoji doesn't move the line. The display type has capitals only: these stand in the middle,
// whatever room a release of the font leaves above and below them.
void Typesetter::place_baseline(Setting& setting, const views::Label& label, const _PangoFontDescription* font) {
    setting.line_height = label.line_height * setting.size;
    setting.baseline = setting.line_height * .8; // without any font at all
    const Object<PangoFont> loaded(pango_context_load_font(context_.get(), font));
    if (!loaded) return say_if_missing(family(label), nullptr);
    hb_font_t* const shaper = pango_font_get_hb_font(loaded.get());
    hb_position_t capitals = 0;
    if (label.face == views::Typeface::display &&
        hb_ot_metrics_get_position(shaper, HB_OT_METRICS_TAG_CAP_HEIGHT, &capitals)) {
        setting.baseline = (setting.line_height + capitals / unit) / 2;
    } else {
        hb_font_extents_t extents;
        hb_font_get_h_extents(shaper, &extents);
        const double ascent = extents.ascender / unit, descent = -extents.descender / unit;
        setting.baseline = (setting.line_height - ascent - descent) / 2 + ascent;
    }

    const Description found(pango_font_describe(loaded.get()));
    say_if_missing(family(label), pango_font_description_get_family(found.get()));
}

// Once for each family, though another may stand in for each of its weights.
void Typesetter::say_if_missing(const std::string& wanted, const char* found) {
    if (found != nullptr && g_ascii_strcasecmp(found, wanted.c_str()) == 0) return;
    if (!missing_.insert(wanted).second) return;
    const std::string other = found != nullptr ? '"' + std::string(found) + '"' : "nothing";
    complaints_.say("the font \"" + wanted + "\" isn't installed; " + other + " stands in for it");
}

Setting Typesetter::lay_out(const views::Label& label, double size, double width, Break where) {
    Setting setting;
    setting.size = size;
    setting.layout.reset(pango_layout_new(context_.get()));
    PangoLayout* layout = setting.layout.get();
    const Description description = font(label, size);
    pango_layout_set_font_description(layout, description.get());
    place_baseline(setting, label, description.get());

    PangoAttrList* attributes = pango_attr_list_new();
    const auto spacing = static_cast<int>(std::lround(label.spacing * size * unit));
    if (spacing != 0) pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(spacing));
    if (figures_only(label.text)) pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum=1"));
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);

    pango_layout_set_wrap(layout, where == Break::anywhere ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
    if (width > 0) pango_layout_set_width(layout, static_cast<int>((width + slack) * unit));
    set_text(layout, label.text);

    for (GSList* line = pango_layout_get_lines_readonly(layout); line != nullptr; line = line->next) {
        setting.width = std::max(setting.width, line_width(static_cast<PangoLayoutLine*>(line->data)));
        ++setting.lines;
    }
    return setting;
}

// The largest size at which the text fits with its words whole; failing that, with words broken; failing that, the
// least size, and as many lines as there is room for, the last one ending in an ellipsis.
Setting Typesetter::set(const views::Label& label) {
    const std::vector<double> candidates = sizes(label);
    for (const Break where : {Break::between_words, Break::anywhere}) {
        const auto fits = [&](const Setting& setting) {
            return setting.width <= label.area.w + slack && setting.height() <= label.area.h + slack;
        };
        Setting best = lay_out(label, candidates.front(), label.area.w, where);
        if (fits(best)) return best;
        bool found = false;
        std::size_t low = 1, high = candidates.size(); // what fits begins somewhere in low..high
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            Setting setting = lay_out(label, candidates[middle], label.area.w, where);
            if (fits(setting)) {
                best = std::move(setting);
                found = true;
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (found) return best;
    }

    Setting setting = lay_out(label, candidates.back(), label.area.w, Break::anywhere);
    const double room = std::floor((label.area.h + slack) / setting.line_height);
    const int lines = static_cast<int>(std::clamp(room, 1., 1000.));
    pango_layout_set_height(setting.layout.get(), -lines);
    pango_layout_set_ellipsize(setting.layout.get(), PANGO_ELLIPSIZE_END);
    setting.cut = true;
    setting.lines = 0;
    setting.width = 0;
    for (GSList* line = pango_layout_get_lines_readonly(setting.layout.get()); line != nullptr && setting.lines < lines;
         line = line->next, ++setting.lines)
        setting.width = std::max(setting.width, line_width(static_cast<PangoLayoutLine*>(line->data)));
    return setting;
}

views::Vec Typesetter::measure(const views::Label& label) {
    if (!(label.size > 0)) return {};
    Key key{label.text,        label.face,    label.weight, label.size,  std::max(label.area.w, 0.F),
            label.line_height, label.spacing, label.italic, label.family};
    const auto known = measured_.find(key);
    if (known != measured_.end()) return known->second;
    const Setting setting = lay_out(label, label.size, label.area.w, Break::anywhere);
    const views::Vec result{static_cast<float>(setting.width), static_cast<float>(setting.height())};
    if (measured_.size() >= most_measured) measured_.clear();
    measured_.emplace(std::move(key), result);
    return result;
}

Fit Typesetter::fit(const views::Label& label) {
    if (!(label.size > 0)) return {};
    const Setting setting = set(label);
    return {static_cast<float>(setting.size), setting.box(label), setting.cut,
            pango_layout_get_unknown_glyphs_count(setting.layout.get()) > 0};
}

Canvas Typesetter::draw(const views::Label& label, double scale) {
    if (label.text.empty() || label.colour.a == 0 || !(label.size > 0)) return {};
    return draw_lines(set(label), label, scale);
}

} // namespace cliff::paint
