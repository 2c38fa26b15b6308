// What a fair quiz host would say to typed answers, in a table.
#include "catch.hpp"
#include "core/meant.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace cliff;

namespace {

enum Verdict : bool { wrong = false, right = true };
enum Names : bool { whole_names = false, surnames = true };

struct Row {
    std::string_view language;
    std::string_view accept; ///< spellings, parted by '|'
    std::string_view refuse; ///< likewise, may be empty
    Names names;
    std::string_view said;
    Verdict verdict;
    std::string_view reason;
};

std::vector<std::string> parted(std::string_view list) {
    std::vector<std::string> parts;
    while (!list.empty()) {
        const auto bar = std::min(list.find('|'), list.size());
        parts.emplace_back(list.substr(0, bar));
        list.remove_prefix(std::min(bar + 1, list.size()));
    }
    return parts;
}

constexpr auto w = whole_names, s = surnames;

// clang-format off
constexpr Row rows[]{ // clang counts no further than 256 to deduce an std::array
    // Writing that is the same
    {"en", "The Matrix", "", w, "The Matrix", right, "written as the author wrote it"},
    {"en", "The Matrix", "", w, "MATRIX", right, "case and the article don't count"},
    {"en", "Matrix", "", w, "the matrix", right, "nor does an article put before it"},
    {"en", "The Matrix", "", w, "thematrix", right, "spacing doesn't count, the article's neither"},
    {"en", "The Matrix", "", w, "  The   Matrix \t", right, "nor do spaces around"},
    {"en", "Amélie", "", w, "Amelie", right, "accents don't count"},
    {"en", "Amelie", "", w, "Ame\u0301lie", right, "nor a combining one"},
    {"en", "café au lait", "", w, "CAFE\u0301 AU LAIT", right, "case and combining accent at once"},
    {"en", "Spider-Man", "", w, "spiderman", right, "a hyphen doesn't count"},
    {"en", "Spider-Man", "", w, "Spider Man", right, "nor does a space in its place"},
    {"en", "WALL·E", "", w, "wall-e", right, "one dot is as good as another"},
    {"en", "Ocean's Eleven", "", w, "Oceans Eleven", right, "apostrophes are often left out"},
    {"en", "Ocean's Eleven", "", w, "Ocean’s Eleven", right, "telephones write curly ones"},
    {"en", "AC/DC", "", w, "acdc", right, "a stroke doesn't count"},
    {"en", "M*A*S*H", "", w, "MASH", right, "nobody types the stars"},
    {"en", "J.J. Abrams", "", w, "JJ Abrams", right, "initials without points"},
    {"en", "J.J. Abrams", "", w, "j. j. abrams", right, "initials with points and spaces"},
    {"en", "Mission: Impossible – Fallout", "", w, "mission impossible fallout", right, "punctuation doesn't count"},
    {"en", "Yahoo!", "", w, "yahoo", right, "an exclamation mark doesn't count"},
    {"en", "Tom & Jerry", "", w, "Tom and Jerry", right, "the sign is the word"},
    {"en", "Tom and Jerry", "", w, "Tom&Jerry", right, "the word is the sign, without spaces too"},
    {"en", "Guns N' Roses", "", w, "Guns and Roses", right, "'n' is 'and'"},
    {"en", "R&B", "", w, "r and b", right, "the sign is the word in short answers"},
    {"en", "Tom & Jerry", "", w, "Tom Jerry", wrong, "three letters are missing"},
    {"en", "The A-Team", "", w, "A Team", right, "only one article is dropped, and a hyphen makes no article"},
    {"en", "The Who", "", w, "Who", right, "short, but written right"},
    {"en", "The The", "", w, "The", right, "an article alone is no article"},
    {"en", "Ｔｏｍ", "", w, "Tom", right, "full-width letters are letters"},
    {"en", "ﬁnal", "", w, "final", right, "a ligature is its letters"},
    {"en", "Up", "", w, "Up 🙂", right, "an emoji at the end is no answer"},

    // Typing mistakes by length
    {"en", "chair", "", w, "chiar", right, "two letters swapped: one mistake"},
    {"en", "chair", "", w, "chai", right, "a letter left out of five"},
    {"en", "chair", "", w, "chaiir", right, "a letter typed twice"},
    {"en", "chair", "", w, "cjair", right, "a neighbouring key"},
    {"en", "chair", "", w, "air", wrong, "another word, two letters away"},
    {"en", "chair", "air", w, "air", wrong, "another word, and refused"},
    {"en", "air", "", w, "chair", wrong, "and the other way round"},
    {"en", "chair", "hair", w, "hair", wrong, "another word that the author refuses"},
    {"en", "chair", "", w, "cahri", wrong, "two swaps are two mistakes, and five letters are forgiven one"},
    {"en", "Iran", "", w, "Iraq", wrong, "four letters: one changed makes another word"},
    {"en", "Iran", "", w, "Irna", wrong, "four letters: not even a swap"},
    {"en", "Iran", "", w, "Irann", wrong, "four letters: not even one too many"},
    {"en", "Cuba", "", w, "cuba", right, "four letters written right"},
    {"en", "Q", "", w, "W", wrong, "one letter is one letter"},
    {"en", "Paris", "", w, "Pariss", right, "five letters: one mistake"},
    {"en", "Paris", "", w, "Prais", right, "five letters: one swap"},
    {"en", "Paris", "", w, "Pairss", wrong, "five letters: two mistakes"},
    {"en", "Budapest", "", w, "Budapst", right, "eight letters: one mistake"},
    {"en", "Budapest", "", w, "Bucarest", wrong, "eight letters: two mistakes, and another city"},
    {"en", "Singapore", "", w, "Singapur", right, "nine letters: two mistakes"},
    {"en", "Singapore", "", w, "Sinagpor", right, "nine letters: a swap and one left out"},
    {"en", "Singapore", "", w, "Sinapur", wrong, "nine letters: three mistakes"},
    {"en", "Mississippi", "", w, "Missisipi", right, "two letters left out"},
    {"en", "Mississippi", "", w, "Misisipi", wrong, "three letters left out"},
    {"en", "Arnold Schwarzenegger", "", w, "Arnold Swarzenegger", right, "two letters left out of a long word"},
    {"en", "Niger", "", w, "Nigeria", wrong, "two letters more are another country"},
    {"en", "Nigeria", "", w, "Niger", wrong, "two letters fewer are another country"},
    {"en", "Slovenia", "", w, "Slovakia", wrong, "eight letters are forgiven one"},
    {"en", "Christopher Nolan", "", w, "Cristofer Nolan", wrong, "three mistakes: an author may list it"},
    {"en", "Christopher Nolan", "", w, "Christoper Nolen", right, "one mistake in each word"},

    // As near to something else
    {"en", "Australia", "Austria", w, "Austria", wrong, "refused in so many letters"},
    {"en", "Australia", "Austria", w, "Austraia", wrong, "one letter from the one and one from the other"},
    {"en", "Australia", "Austria", w, "Austrailia", right, "nearer to the right one"},
    {"en", "Australia", "Austria", w, "Asutralia", right, "a swap, far from the refused one"},
    {"en", "Zambia", "Gambia", w, "Gambia", wrong, "refused"},
    {"en", "Zambia", "Gambia", w, "Hambia", wrong, "half-way: nobody knows which was meant"},
    {"en", "Zambia", "Gambia", w, "Zambai", right, "nearer to the right one"},
    {"en", "Zambia", "Gambia", w, "Zambia", right, "what is right stays right"},
    {"en", "Zambia", "Zambia", w, "Zambia", right, "even if the author refuses it by mistake"},
    {"en", "Thunder Road", "Thunder Roads", w, "thunder road", right, "refusing a near text doesn't touch the right one"},
    {"en", "Bernard Herrmann", "Herman", w, "Bernard Hermann", right, "a refused text that is far away does no harm"},
    {"en", "desert", "dessert", w, "dessert", wrong, "the mistake that the author foresaw"},

    // One word out of several
    {"en", "North Korea", "", w, "South Korea", wrong, "two letters in one word make another country"},
    {"en", "East Germany", "", w, "West Germany", wrong, "likewise in a word of four"},
    {"en", "North Korea", "", w, "Noth Korea", right, "one mistake in the word"},
    {"en", "North Korea", "", w, "Nroth Koera", right, "one in each"},
    {"en", "North Korea", "", w, "NorthKoera", right, "words run together, one mistake"},
    {"en", "Tom Hanks", "", w, "Tpm Hanks", right, "a short word of a longer answer is forgiven one"},
    {"en", "Lord of the Rings", "", w, "Lord if the Rings", right, "a word of two letters too"},
    {"en", "Vitamin C", "", w, "Vitamin D", wrong, "the last letter says which one it is"},
    {"en", "Vitamin C", "", w, "Vitamin", wrong, "without it, none is named"},
    {"en", "Vitamin C", "", w, "Vitmin C", right, "the mistake is elsewhere"},
    {"en", "Vitamin C", "", w, "vitaminc", right, "spacing doesn't count"},
    {"en", "Plan B", "", w, "Plan A", wrong, "another plan"},
    {"en", "Samuel L. Jackson", "", w, "Samuel Jackson", right, "an initial left out is one mistake"},
    {"en", "Samuel L. Jackson", "", w, "Samuel M. Jackson", wrong, "another initial is another person"},
    {"en", "Tom Cruise", "", w, "Tom Cruze", wrong, "two mistakes in a word of six, as without the first name"},

    // Numbers and signs
    {"en", "12 Monkeys|Twelve Monkeys", "", w, "12 monkeys", right, "the first spelling"},
    {"en", "12 Monkeys|Twelve Monkeys", "", w, "twelve monkeys", right, "the second spelling"},
    {"en", "12 Monkeys|Twelve Monkeys", "", w, "12 Monkies", wrong, "two mistakes in a word of seven"},
    {"en", "12 Monkeys|Twelve Monkeys", "", w, "12 Monkesy", right, "the number is right, the word nearly"},
    {"en", "12 Monkeys|Twelve Monkeys", "", w, "13 Monkeys", wrong, "a wrong digit makes another number"},
    {"en", "12 Monkeys|Twelve Monkeys", "", w, "21 Monkeys", wrong, "so do swapped digits"},
    {"en", "12 Monkeys", "", w, "Monkeys", wrong, "so do missing ones"},
    {"en", "Apollo 13", "", w, "apollo13", right, "spacing doesn't count"},
    {"en", "Apollo 13", "", w, "Apolo 13", right, "a letter left out"},
    {"en", "Apollo 13", "", w, "Apollo 11", wrong, "another flight"},
    {"en", "1969", "", w, "1968", wrong, "years aren't misspelled"},
    {"en", "10,000", "", w, "10000", right, "grouping doesn't count"},
    {"en", "3.5", "", w, "35", wrong, "a point does"},
    {"en", "-5", "", w, "5", wrong, "so does a minus"},
    {"en", "24/12", "", w, "24-12", right, "whatever stands between the numbers"},
    {"en", "Rocky II", "", w, "Rocky 2", right, "Roman numerals are numbers"},
    {"en", "Rocky II", "", w, "Rocky III", wrong, "one letter, but another film"},
    {"en", "Rocky II", "", w, "Rocky", wrong, "another film"},
    {"en", "Rocky II", "", w, "rockyii", right, "spacing doesn't count"},
    {"en", "Louis XIV", "", w, "Louis XVI", wrong, "no swap, another king"},
    {"en", "Louis XIV", "", w, "Lewis XIV", wrong, "two mistakes in five letters"},
    {"en", "World War I", "", w, "World War II", wrong, "another war"},
    {"en", "Henry V", "", w, "Henry IV", wrong, "another king"},
    {"en", "X-Men", "", w, "xmen", right, "a numeral doesn't come first"},
    {"en", "C#", "", w, "C", wrong, "the sign makes another language"},
    {"en", "C++", "", w, "c ++", right, "spacing doesn't count"},
    {"en", "Visual C++", "", w, "Visual C", wrong, "the sign counts in longer answers too"},
    {"en", "50%", "", w, "50 %", right, "spacing doesn't count"},

    // Names
    {"en", "Tom Cruise", "", s, "Cruise", right, "the surname will do"},
    {"en", "Tom Cruise", "", s, "Cruse", right, "a mistake in six letters"},
    {"en", "Tom Cruise", "", s, "Tom", wrong, "the first name won't"},
    {"en", "Tom Cruise", "", w, "Cruise", wrong, "the author wants the whole name"},
    {"en", "Tom Cruise", "", s, "Tom Criuse", right, "the whole name, misspelled"},
    {"en", "Tom Cruise", "Penélope Cruz", s, "Cruz", wrong, "another person's surname"},
    {"en", "Paul Newman", "Alfred Neuman", s, "Neuman", wrong, "one letter off, and it's another person's surname"},
    {"en", "Tom Cruise", "Suri Cruise", s, "Cruise", right, "the author says that the surname will do"},
    {"en", "Tom Cruise", "Suri Cruise", s, "Cruse", right, "and then misspelled as well"},
    {"en", "Tom Cruise", "Suri Cruise", s, "Suri Cruise", wrong, "another person in full"},
    {"en", "Ludwig van Beethoven", "", s, "van Beethoven", right, "the surname with its particle"},
    {"en", "Ludwig van Beethoven", "", s, "Bethoven", right, "the surname without, a letter missing"},
    {"en", "Robert De Niro", "", s, "deniro", right, "the particle, run together"},
    {"en", "Robert De Niro", "", s, "Niro", right, "without the particle"},
    {"en", "Helena Bonham Carter", "", s, "Bonham Carter", right, "a surname of two words"},
    {"en", "Helena Bonham Carter", "", s, "Carter", right, "its last word"},
    {"en", "Helena Bonham Carter", "", s, "Bonham", wrong, "not its first"},
    {"en", "Daniel Day-Lewis", "", s, "Day Lewis", right, "a hyphen makes one surname"},
    {"en", "Daniel Day-Lewis", "", s, "Lewis", wrong, "half of it is another name"},
    {"en", "Robert Downey Jr.", "", s, "Downey", right, "the surname without what follows it"},
    {"en", "Robert Downey Jr.", "", s, "Downey Jr", right, "and with it"},
    {"en", "Robert Downey Jr.", "", s, "Jr", wrong, "that is no surname"},
    {"en", "Robert Downey Jr.", "", w, "Robert Downey", right, "two letters left out of fifteen"},
    {"en", "Madonna", "", s, "Madona", right, "one word has no surname of its own, and none is needed"},
    {"en", "Hans Gruber", "", s, "Gruber", right, "a character's surname"},
    {"en", "John Ford", "", s, "Fort", wrong, "a surname of four letters is forgiven nothing"},

    // Nothing, too much, and no text
    {"en", "Paris", "", w, "", wrong, "nothing"},
    {"en", "Paris", "", w, " \t ", wrong, "spaces"},
    {"en", "Paris", "", w, "?", wrong, "a sign of despair"},
    {"en", "?", "", w, "?", right, "the mark itself is asked for"},
    {"en", "?", "", w, "!", wrong, "another mark"},
    {"en", "🐕", "", w, "🐕", right, "an emoji is asked for"},
    {"en", "🐕", "", w, "🐈", wrong, "another animal"},
    {"en", "the", "", w, "the", right, "an article is asked for"},
    {"en", "café society", "", w, "caf\xE9 society", right, "a byte that is no UTF-8 counts as a letter mistyped at most"},
    {"en", "café", "", w, "caf\xE9", wrong, "and four letters are forgiven none"},
    {"en", "Paris", "", w, "\xFF\xFE\xC3", wrong, "no text at all"},
    {"en", "Paris", "", w, "Paris or London or Rome", wrong, "all that might be right"},

    // German
    {"de", "München", "", w, "Muenchen", right, "umlauts may be spelled out"},
    {"de", "Muenchen", "", w, "München", right, "on either side"},
    {"de", "Köln", "", w, "Koeln", right, "in short words too"},
    {"de", "Köln", "", w, "Koln", right, "or left out"},
    {"de", "Köln", "", w, "Kehl", wrong, "another city"},
    {"de", "Straße", "", w, "strasse", right, "ß is ss"},
    {"de", "Die Welle", "", w, "Welle", right, "the article doesn't count"},
    {"de", "Das Boot", "", w, "boot", right, "nor does this one"},
    {"de", "Das Boot", "", w, "Das Brot", wrong, "four letters without the article"},
    {"de", "Max und Moritz", "", w, "Max & Moritz", right, "the sign is the word"},
    {"de", "Goethe", "", w, "Göthe", right, "the other way round"},
    {"de", "Johann Wolfgang von Goethe", "", s, "von Goethe", right, "the surname with its particle"},
    {"de-AT", "Österreich", "", w, "Oesterreich", right, "the region of a language doesn't matter"},
    {"de", "Heinrich VIII.", "", w, "Heinrich 8", right, "an ordinal's point doesn't count"},

    // French
    {"fr", "L'Étranger", "", w, "étranger", right, "the elided article doesn't count"},
    {"fr", "L'Étranger", "", w, "l’etranger", right, "curly apostrophe, no accent"},
    {"fr", "Le Fabuleux Destin", "", w, "fabuleux destin", right, "the article doesn't count"},
    {"fr", "œuf", "", w, "oeuf", right, "a ligature is its letters"},
    {"fr", "Astérix et Obélix", "", w, "Asterix & Obelix", right, "the sign is the word"},
    {"fr", "poisson", "boisson", w, "boisson", wrong, "refused"},
    {"fr", "Ça", "", w, "ca", right, "a cedilla doesn't count"},
    {"fr", "Les Beatles|The Beatles", "", w, "Beatles", right, "neither language's article counts"},
    {"fr", "Charles de Gaulle", "", s, "De Gaulle", right, "the surname with its particle"},

    // Spanish, Italian, Portuguese
    {"es", "El laberinto del fauno", "", w, "laberinto del fauno", right, "the article doesn't count"},
    {"es", "España", "", w, "espana", right, "nor does the tilde"},
    {"es", "El Niño", "", w, "La Niña", wrong, "another thing, four letters long"},
    {"es", "Simón y Garfunkel", "", w, "Simon & Garfunkel", right, "the sign is the word"},
    {"es", "Gabriel García Márquez", "", s, "garcia marquez", right, "both surnames"},
    {"es", "¿Quién?", "", w, "quien", right, "marks before don't count either"},
    {"it", "L'avventura", "", w, "avventura", right, "the elided article doesn't count"},
    {"it", "Romeo e Giulietta", "", w, "Romeo & Giulietta", right, "the sign is the word"},
    {"it", "Gli uccelli", "", w, "uceli", wrong, "two mistakes in seven letters"},
    {"it", "Perché no", "", w, "perche' no", right, "an accent typed as an apostrophe"},
    {"pt", "São Paulo", "", w, "sao paulo", right, "the tilde doesn't count"},
    {"pt", "O Porto", "", w, "porto", right, "the article doesn't count"},
    {"pt", "Coração", "", w, "corasao", right, "one mistake in seven letters"},
    {"pt", "avó", "avô", w, "avo", right, "accents don't count, for whoever can't type them"},

    // Dutch and the north
    {"nl", "Het Achterhuis", "", w, "achterhuis", right, "the article doesn't count"},
    {"nl", "Gerard 't Hooft", "", s, "'t Hooft", right, "the surname with its particle"},
    {"da", "Århus", "", w, "Aarhus", right, "å is aa"},
    {"da", "Søren Kierkegaard", "", s, "Kirkegaard", right, "one letter left out"},
    {"sv", "Malmö", "", w, "malmo", right, "the dots don't count"},
    {"nb", "Tromsø", "", w, "Tromsoe", right, "ø is oe"},
    {"is", "Þingvellir", "", w, "thingvellir", right, "þ is th"},

    // Polish, Czech, Hungarian, Croatian
    {"pl", "Łódź", "", w, "lodz", right, "ł is l"},
    {"pl", "Bolek i Lolek", "", w, "Bolek & Lolek", right, "the sign is the word"},
    {"pl", "Kieślowski", "", w, "Kieslovski", right, "one mistake in ten letters"},
    {"pl", "Łódź", "", w, "Lódka", wrong, "another word"},
    {"cs", "Dvořák", "", w, "dvorak", right, "the hooks don't count"},
    {"hu", "A Pál utcai fiúk", "", w, "Pal utcai fiuk", right, "article and accents don't count"},
    {"hr", "Đoković", "", w, "Djokovic", right, "đ is often typed dj: one letter more"},

    // Turkish
    {"tr", "İstanbul", "", w, "istanbul", right, "the dotted capital"},
    {"tr", "ISPARTA", "", w, "ısparta", right, "the dotless small letter"},
    {"tr", "Diyarbakır", "", w, "DIYARBAKIR", right, "whichever keyboard wrote it"},
    {"tr", "Kış Uykusu", "", w, "kis uykusu", right, "neither dots nor cedillas count"},
    {"tr", "Tom ve Jerry", "", w, "Tom & Jerry", right, "the sign is the word"},
    {"tr", "Ankara", "Antalya", w, "Antalya", wrong, "another city"},

    // Russian, Ukrainian, Greek
    {"ru", "Тарковский", "", w, "тарковскии", right, "й is и with a mark, and marks don't count"},
    {"ru", "Королёв", "", w, "Королев", right, "ё is mostly written е"},
    {"ru", "Война и мир", "", w, "Война & мир", right, "the sign is the word"},
    {"ru", "Москва", "", w, "Масква", right, "one mistake in six letters"},
    {"ru", "Кот", "", w, "Кит", wrong, "three letters: another animal"},
    {"ru", "Лев Толстой", "", s, "Толстой", right, "the surname will do"},
    {"uk", "Ґудзик", "", w, "гудзик", right, "ґ is mostly written г"},
    {"el", "Οδυσσέας", "", w, "ΟΔΥΣΣΕΑΣ", right, "capitals without accents, the last sigma"},
    {"el", "Ο Ζορμπάς", "", w, "ζορμπας", right, "the article doesn't count"},
    {"el", "Αθήνα", "", w, "Αθηνα", right, "accents don't count"},
    {"el", "Κρήτη", "", w, "Κύπρος", wrong, "another island"},

    // Arabic, Persian, Hebrew
    {"ar", "القاهرة", "", w, "القاهره", right, "teh marbuta is often typed as heh"},
    {"ar", "القاهرة", "", w, "قاهرة", right, "the article doesn't count"},
    {"ar", "مصطفى", "", w, "مصطفي", right, "alef maksura is often typed as yeh"},
    {"ar", "محمد", "", w, "مـحـمـد", right, "stretching doesn't count"},
    {"ar", "مُحَمَّد", "", w, "محمد", right, "nor do vowels"},
    {"ar", "أحمد", "", w, "احمد", right, "nor does the hamza on the alef"},
    {"ar", "أحمد", "", w, "محمد", wrong, "four letters: another name"},
    {"ar", "1969", "", w, "١٩٦٩", right, "Arabic digits are digits"},
    {"fa", "تهران", "", w, "تهران", right, "written right"},
    {"fa", "کرمان", "", w, "كرمان", right, "an Arabic keyboard's kaf"},
    {"he", "שָׁלוֹם", "", w, "שלום", right, "points don't count"},
    {"he", "תל־אביב", "", w, "תל אביב", right, "nor does the maqaf"},
    {"he", "צה״ל", "", w, "צה\"ל", right, "nor do the marks of an acronym"},
    {"he", "ירושלים", "", w, "ירושליים", right, "one letter more in seven"},
    {"he", "כלב", "", w, "כלה", wrong, "three letters: another word"},

    // Hindi, Thai, Vietnamese
    {"hi", "हिन्दी", "", w, "हिंदी", right, "two spellings of one word"},
    {"hi", "मुंबई", "", w, "मुम्बई", right, "likewise before a lip sound"},
    {"hi", "फ़िल्म", "", w, "फिल्म", right, "the dot below is often left out"},
    {"hi", "शाहरुख़ ख़ान", "", w, "शाहरूख खान", right, "a long vowel for a short one"},
    {"hi", "शाहरुख़ ख़ान", "", s, "खान", right, "the surname will do"},
    {"hi", "काला", "", w, "कला", wrong, "a vowel makes another word, and it's short"},
    {"hi", "1947", "", w, "१९४७", right, "Indian digits are digits"},
    {"th", "กุ่ง", "", w, "ก\u0E48ุง", right, "the order in which marks were typed doesn't count"},
    {"vi", "Việt Nam", "", w, "viet nam", right, "marks don't count, for whoever can't type them"},
    {"vi", "Đà Nẵng", "", w, "da nang", right, "đ is d"},
    {"vi", "Thế giới", "", w, "giới", wrong, "that is no English article"},

    // Japanese, Chinese, Korean
    {"ja", "ゴジラ", "", w, "ごじら", right, "katakana and hiragana are one"},
    {"ja", "ゴジラ", "", w, "ｺﾞｼﾞﾗ", right, "half width too"},
    {"ja", "ビル", "", w, "ビール", wrong, "a house isn't a beer"},
    {"ja", "コンピューター", "", w, "コンピュータ", right, "one sign left out of seven"},
    {"ja", "トム・クルーズ", "", w, "トムクルーズ", right, "the dot doesn't count"},
    {"ja", "トム・クルーズ", "", s, "クルーズ", right, "a foreigner's surname stands last"},
    {"ja", "千と千尋の神隠し", "", w, "千と千尋の神隠", right, "a kana left out"},
    {"ja", "千と千尋の神隠し", "", w, "千と万尋の神隠し", wrong, "another character is another word"},
    {"ja", "東京", "", w, "京東", wrong, "characters swapped"},
    {"zh", "刘德华", "", w, "刘德华", right, "written right"},
    {"zh", "刘德华", "", w, "刘德化", wrong, "short, and characters are words"},
    {"zh", "北京师范大学", "", w, "南京师范大学", wrong, "one character of six, but another city"},
    {"zh", "汤姆·克鲁斯", "", w, "汤姆克鲁斯", right, "the dot doesn't count"},
    {"zh", "臺灣|台湾", "", w, "台湾", right, "the author lists both scripts"},
    {"zh", "《卧虎藏龙》", "", w, "卧虎藏龙", right, "brackets don't count"},
    {"ko", "서울", "", w, "서울", right, "written right"},
    {"ko", "서울", "", w, "\u1109\u1165\u110B\u116E\u11AF", right, "in letters or in syllables"},
    {"ko", "사랑", "", w, "사람", wrong, "two syllables: another word"},
    {"ko", "크리스토퍼 놀란", "", w, "크리스토퍼 놀런", right, "one vowel in seven syllables"},
    {"ko", "서울대학교", "", w, "서강대학교", wrong, "one syllable, but three letters: another university"},
    {"ko", "봉준호", "", w, "봉준오", wrong, "three syllables are forgiven nothing"},
};
// clang-format on

constexpr std::string_view english = "en";

std::optional<std::size_t> which(std::string_view said, const std::vector<Spellings>& things, bool by_surname = false,
                                 const std::vector<std::string>& refused = {}) {
    return meant(said, {things, refused, english, by_surname});
}

} // namespace

TEST_CASE("typed answers get a fair host's verdict", "[core]") {
    for (const auto& row : rows) {
        INFO(row.language << ": \"" << row.said << "\" for \"" << row.accept << "\": " << row.reason);
        const std::vector<Spellings> things{parted(row.accept)};
        const auto refused = parted(row.refuse);
        CHECK(meant(row.said, {things, refused, row.language, row.names}).has_value() == row.verdict);
    }
}

TEST_CASE("a spelling is always accepted, whatever is refused", "[core]") {
    for (const auto& row : rows) {
        const std::vector<Spellings> things{parted(row.accept)};
        const auto refused = parted(row.refuse);
        const Judge judge({things, refused, row.language, row.names});
        for (const auto& spelling : things[0]) {
            INFO(spelling);
            CHECK(judge.meant(spelling) == 0);
        }
    }
}

TEST_CASE("the mistakes forgiven grow with the letters", "[core]") {
    CHECK(forgiven(0) == 0);
    CHECK(forgiven(4) == 0);
    CHECK(forgiven(5) == 1);
    CHECK(forgiven(8) == 1);
    CHECK(forgiven(9) == 2);
    CHECK(forgiven(1000) == 2);
}

TEST_CASE("of several things the nearest is meant, and none if two are as near", "[core]") {
    const std::vector<Spellings> countries{{"Zambia"}, {"Gambia", "The Gambia"}, {"Niger"}, {"Nigeria"}};
    CHECK(which("zambia", countries) == 0);
    CHECK(which("the gambia", countries) == 1);
    CHECK(which("Hambia", countries) == std::nullopt); // one letter from either
    CHECK(which("Gamvia", countries) == 1);
    CHECK(which("Niger", countries) == 2);
    CHECK(which("Nigera", countries) == std::nullopt); // Niger with one more, Nigeria with one fewer
    CHECK(which("Nigeriia", countries) == 3);
    CHECK(which("Chad", countries) == std::nullopt);
    CHECK(which("", countries) == std::nullopt);
    CHECK(which("Zambia", {}) == std::nullopt);
}

TEST_CASE("two spellings of one thing make no tie", "[core]") {
    CHECK(which("coluor", {{"colour", "color"}, {"sound"}}) == 0);
    CHECK(which("colur", {{"colour", "color"}, {"sound"}}) == 0); // one from each
}

TEST_CASE("a surname that two share means neither, a whole name its bearer", "[core]") {
    const std::vector<Spellings> coens{{"Joel Coen"}, {"Ethan Coen"}, {"Kevin Bacon"}, {"Bacon"}};
    CHECK(which("Coen", coens, true) == std::nullopt);
    CHECK(which("Ethan Coen", coens, true) == 1);
    CHECK(which("Joel Cohen", coens, true) == 0);
    CHECK(which("Bacon", coens, true) == 3);
    CHECK(which("Bacn", coens, true) == 3);
    CHECK(which("Kevin Bacn", coens, true) == 2);
    CHECK(which("Coen", {{"Joel Coen"}, {"Ethan Coen"}}, false) == std::nullopt);
}

TEST_CASE("a refused text makes no trouble for another number", "[core]") {
    CHECK(which("Rocki 2", {{"Rocky 2"}}, false, {"Rocky 3"}) == 0);
    CHECK(which("Rocky 3", {{"Rocky 2"}}, false, {"Rocky 3"}) == std::nullopt);
}

TEST_CASE("texts that a misspelling could mean as well are worth refusing", "[core]") {
    CHECK(confusable({"Zambia"}, "Gambia", english, false));
    CHECK(confusable({"chair"}, "hair", english, false));
    CHECK(confusable({"chair"}, "air", english, false)); // "chir" lies between
    CHECK(confusable({"Australia"}, "Austria", english, false));
    CHECK_FALSE(confusable({"Zambia"}, "zambia!", english, false)); // the same
    CHECK_FALSE(confusable({"Zambia", "Gambia"}, "The Gambia", english, false));
    CHECK_FALSE(confusable({"Iran"}, "Iraq", english, false)); // nothing is forgiven
    CHECK_FALSE(confusable({"Zambia"}, "Venezuela", english, false));
    CHECK_FALSE(confusable({"Apollo 11"}, "Apollo 13", english, false)); // digits are never misspelled
    CHECK_FALSE(confusable({"Paul Newman"}, "Alfred Neuman", english, false));
    CHECK(confusable({"Paul Newman"}, "Alfred Neuman", english, true));
    CHECK_FALSE(confusable({"Tom Cruise"}, "Connor Cruise", english, true)); // the surname is accepted anyway
    CHECK_FALSE(confusable({"Tom Cruise"}, "Cruise", english, true));
    CHECK_FALSE(confusable({"Tom Cruise"}, "", english, true));
    CHECK_FALSE(confusable({}, "Gambia", english, true));
}

TEST_CASE("what isn't confusable can't be meant by a misspelling of the other", "[core]") {
    // All misspellings with one mistake, of a word that is forgiven one.
    const std::string word = "zambia", letters = "abgmiz";
    for (const std::string other : {"gambia", "zamba", "samba", "namibia", "lamia", "tibia"}) {
        const std::vector<Spellings> things{{word}};
        const std::vector<std::string> refused{other};
        bool kept_from_meaning = false;
        for (std::size_t at = 0; at < word.size(); ++at) {
            for (const char c : letters) {
                auto slip = word;
                slip[at] = c;
                if (which(slip, things) && !which(slip, things, false, refused)) kept_from_meaning = true;
            }
            auto omission = word;
            omission.erase(at, 1);
            if (which(omission, things) && !which(omission, things, false, refused)) kept_from_meaning = true;
        }
        INFO(other);
        if (kept_from_meaning) CHECK(confusable({word}, other, english, false));
    }
}

TEST_CASE("a very long answer is no answer, and an empty spelling means nothing", "[core]") {
    CHECK(which(std::string(10'000, 'a'), {{"Paris"}, {"Singapore"}}) == std::nullopt);
    std::string marks = "Paris";
    for (int i = 0; i < 10'000; ++i) marks += "\u0301";
    CHECK(which(marks, {{"Paris"}}) == 0); // accents, however many
    CHECK(which(std::string(10'000, ' ') + "paris", {{"Paris"}}) == 0);
    CHECK(which("\xFF", {{""}, {" "}}) == std::nullopt);
    CHECK(which("x", {{""}}, true) == std::nullopt);
}
