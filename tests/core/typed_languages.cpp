// What a fair quiz host would say to typed answers in other languages than English.
#include "core/typed_answers.hpp"

using cliff::sample::right;
using cliff::sample::wrong;

namespace {

constexpr auto w = cliff::sample::whole_names, s = cliff::sample::surnames;

// clang-format off
constexpr cliff::sample::TypedRow rows[]{
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

} // namespace

TEST_CASE("typed answers get a fair host's verdict in every language", "[core]") { cliff::sample::judged_fairly(rows); }
