// What people write differently and mean alike.
#include "text/answer_form.hpp"

#include "catch.hpp"

#include <string>
#include <vector>

using namespace cliff::text;
using Words = std::vector<std::string>;

TEST_CASE("apostrophes and hyphens join, other punctuation parts", "[text]") {
    CHECK(answer_words("Ocean’s Eleven", "en") == Words{"oceans", "eleven"});
    CHECK(answer_words("Spider-Man: Far from Home!", "en") == Words{"spiderman", "far", "from", "home"});
    CHECK(answer_words("J.J. Abrams", "en") == Words{"j", "j", "abrams"});
    CHECK(answer_form("J. J. Abrams", "en") == answer_form("JJ Abrams", "en"));
    CHECK(answer_form("AC/DC", "en") == "acdc");
    CHECK(answer_form("M*A*S*H", "en") == "mash");
    CHECK(answer_form("“Alien”…", "en") == "alien");
    CHECK(answer_words("トム・クルーズ", "ja") == Words{"とむ", "くるーず"});
    CHECK(answer_form("צה״ל", "he") == answer_form("צהל", "he"));
}

TEST_CASE("letters are written as people type them", "[text]") {
    CHECK(answer_form("Łódź", "en") == "lodz");
    CHECK(answer_form("Søren Ærø", "en") == "sorenaero");
    CHECK(answer_form("Đoković", "en") == "dokovic");
    CHECK(answer_form("Þór Guð", "en") == "thorgud");
    CHECK(answer_form("œuf", "fr") == "oeuf");
    CHECK(answer_form("ISPARTA ışık", "tr") == "ispartaisik");
    CHECK(answer_form("Əliyev", "az") == "eliyev");
    CHECK(answer_form("Spy × Family", "en") == "spyxfamily");
    CHECK(answer_form("فاطمة", "ar") == answer_form("فاطمه", "ar"));
    CHECK(answer_form("مصـــطفى", "ar") == answer_form("مصطفي", "ar"));
    CHECK(answer_form("کتاب", "fa") == answer_form("كتاب", "fa"));
    CHECK(answer_form("हिन्दी", "hi") == answer_form("हिंदी", "hi"));
    CHECK(answer_form("चाँद", "hi") == answer_form("चांद", "hi"));
    CHECK(answer_form("カタカナ", "ja") == answer_form("かたかな", "ja"));
    CHECK(answer_form("ｶﾞﾝﾀﾞﾑ", "ja") == answer_form("ガンダム", "ja"));
    CHECK(answer_form("한국", "ko") == answer_form("\u1112\u1161\u11AB\u1100\u116E\u11A8", "ko"));
}

TEST_CASE("umlauts may be spelled out where the language does so", "[text]") {
    CHECK(answer_form("München", "de") == answer_form("Muenchen", "de-AT"));
    CHECK(answer_form("München", "de") == answer_form("MUNCHEN", "de"));
    CHECK(answer_form("Århus", "da") == answer_form("Aarhus", "da"));
    CHECK(answer_form("Ærø", "da") == answer_form("Aeroe", "da"));
    CHECK(answer_form("Malmö", "sv") == answer_form("Malmoe", "sv"));
    CHECK(answer_form("Blue", "en") == "blue");
    CHECK(answer_form("Blue", "de") == "blu"); // the cost: it's the same on both sides
}

TEST_CASE("an article at the beginning is dropped if something is left", "[text]") {
    CHECK(answer_words("The Matrix", "en") == Words{"matrix"});
    CHECK(answer_words("The", "en") == Words{"the"});
    CHECK(answer_words("The The", "en") == Words{"the"});
    CHECK(answer_words("A-Team", "en") == Words{"ateam"});
    CHECK(answer_words("A. A. Milne", "en") == Words{"a", "a", "milne"});
    CHECK(answer_words("Theatre", "en") == Words{"theatre"});
    CHECK(answer_words("Die Welle", "de") == Words{"welle"});
    CHECK(answer_words("Die Hard", "en") == Words{"die", "hard"});
    CHECK(answer_words("L’Étranger", "fr") == Words{"etranger"});
    CHECK(answer_words("l'avventura", "it") == Words{"avventura"});
    CHECK(answer_words("D'Artagnan", "fr") == Words{"artagnan"});
    CHECK(answer_words("D'Artagnan", "en") == Words{"dartagnan"});
    CHECK(answer_words("'t Gooi", "nl") == Words{"gooi"});
    CHECK(answer_words("Ένας άνδρας", "el") == Words{"ανδρασ"});
    CHECK(answer_words("القاهرة", "ar") == Words{"قاهره"});
    CHECK(answer_words("الله", "ar") == Words{"الله"}); // too little would be left
    CHECK(answer_words("The Beatles", "pl") == Words{"beatles"});
    CHECK(answer_words("Thế giới", "vi") == Words{"the", "gioi"});
    CHECK(answer_words("the cat", "xx") == Words{"cat"});
    CHECK(answer_words("the cat", "") == Words{"cat"});
}

TEST_CASE("the sign and the word for 'and' are one", "[text]") {
    CHECK(answer_form("Tom & Jerry", "en") == answer_form("tom and jerry", "en"));
    CHECK(answer_form("R&B", "en") == answer_form("R 'n' B", "en"));
    CHECK(answer_form("Florence + The Machine", "en") == answer_form("Florence and the Machine", "en"));
    CHECK(answer_form("Max & Moritz", "de") == answer_form("Max u. Moritz", "de"));
    CHECK(answer_form("Padre e hijo", "es") == answer_form("Padre & hijo", "es"));
    CHECK(answer_form("Bolek i Lolek", "pl") == answer_form("Bolek & Lolek", "pl"));
    CHECK(answer_form("Война и мир", "ru") == answer_form("Война & мир", "ru"));
    CHECK(answer_form("توم وجيري", "ar") == answer_form("توم & جيري", "ar"));
    CHECK(answer_form("톰과 제리", "ko") !=
          answer_form("톰 & 제리", "ko"));                           // 과 or 와 by the sound before: one is listed
    CHECK(answer_words("Vitamin E", "it") == Words{"vitamin", "e"}); // not between words
    CHECK(answer_form("&", "en") == "and");
}

TEST_CASE("signs that make another answer stay", "[text]") {
    CHECK(answer_form("C#", "en") == "c#");
    CHECK(answer_form("C♯", "en") == "c#");
    CHECK(answer_form("B♭", "en") == "bb");
    CHECK(answer_form("#MeToo", "en") == "metoo");
    CHECK(answer_form("C++", "en") == "c++");
    CHECK(answer_form("50 %", "en") == "50%");
    CHECK(answer_form("$100", "en") == "$100");
    CHECK(answer_form("20 °C", "en") == "20c");
    CHECK(answer_form("Paris 🙂", "en") == "paris");
}

TEST_CASE("numbers keep their signs and points", "[text]") {
    CHECK(answer_form("-5", "en") == "-5");
    CHECK(answer_form("−5", "en") == "-5");
    CHECK(answer_form("Apollo-13", "en") == "apollo13");
    CHECK(answer_form("3,5", "de") == "3.5");
    CHECK(answer_form("10,000", "en") == "10000");
    CHECK(answer_form("1 000 000", "fr") == "1000000");
    CHECK(answer_form("1'000", "de") == "1000");
    CHECK(answer_form("2001, 2010", "en") == "2001.2010");
    CHECK(answer_form("3 : 2", "en") == answer_form("3-2", "en"));
    CHECK(answer_form("½", "en") == answer_form("1/2", "en"));
    CHECK(answer_form("24. 12.", "de") == answer_form("24.12", "de"));
    CHECK(answer_form("١٩٦٩", "ar") == "1969");
    CHECK(answer_form("१९४७", "hi") == "1947");
}

TEST_CASE("Roman numerals are numbers where they can't be anything else", "[text]") {
    CHECK(answer_form("Rocky II", "en") == "rocky2");
    CHECK(answer_form("Henry V", "en") == "henry5");
    CHECK(answer_form("Louis XIV of France", "en") == "louis14offrance");
    CHECK(answer_form("Henry Ⅷ", "en") == "henry8");
    CHECK(answer_form("X-Men", "en") == "xmen");
    CHECK(answer_form("V for Vendetta", "en") == "vforvendetta");
    CHECK(answer_form("I, Robot", "en") == "irobot");
    CHECK(answer_form("A Mix", "en") == "mix");
    CHECK(answer_form("What I Did", "en") == "whatidid");
    CHECK(answer_form("Part IIII", "en") == "partiiii");
    CHECK(read_answer("The Rocky II", "en").written == "therockyii");
}

TEST_CASE("what is fixed and what counts as a letter", "[text]") {
    CHECK(read_answer("Rocky II", "en").fixed == "2");
    CHECK(read_answer("Rocky II", "en").letters == 5);
    CHECK(read_answer("C++", "en").fixed == "++");
    CHECK(read_answer("千と千尋", "ja").fixed == "千千尋");
    CHECK(read_answer("千と千尋", "ja").letters == 4);
    CHECK(read_answer("서울", "ko").letters == 2);
}

TEST_CASE("a text of punctuation keeps itself, and nothing stays nothing", "[text]") {
    CHECK(answer_form("?!", "en") == "?!");
    CHECK(answer_form("? !", "en") == "?!");
    CHECK(answer_form("🐕", "en") == "🐕");
    CHECK(answer_form("...", "en") != answer_form("?", "en"));
    CHECK(answer_words("", "en").empty());
    CHECK(answer_form(" \t\u3000", "en").empty());
    CHECK(read_answer("", "en").letters == 0);
}

TEST_CASE("part of an answer is an answer", "[text]") {
    const auto name = read_answer("Ludwig van Beethoven", "en");
    CHECK(part_of(name, 1, 3).form == "vanbeethoven");
    CHECK(part_of(name, 2, 3).words == Words{"beethoven"});
    CHECK(part_of(name, 2, 3).letters == 9);
}

TEST_CASE("reading what was read changes nothing", "[text]") {
    for (const std::string text :
         {"Łódź & Århus", "10,000 Leagues", "Ｔｈｅ Ｗｈｏ", "हिन्दी", "서울", "C#", "-5", "Straße"}) {
        INFO(text);
        const auto form = answer_form(text, "en");
        CHECK(answer_form(form, "en") == form);
    }
}

TEST_CASE("letters that last tell no two answers of one form apart", "[text]") {
    struct Row {
        const char *one, *other, *language;
    };
    for (const auto& row : {Row{"The Beatles", "beatles", "en"}, Row{"Rocky II", "Rocky 2", "en"},
                            Row{"Rock & Roll", "rock and roll", "en"}, Row{"Motörhead", "motorhead", "en"},
                            Row{"Die Ärzte", "aerzte", "de"}, Row{"Müller", "Mueller", "de"},
                            Row{"L'Avventura", "avventura", "it"}, Row{"Ærø", "aero", "da"}}) {
        INFO(row.one);
        REQUIRE(answer_form(row.one, row.language) == answer_form(row.other, row.language));
        const LastingLetters lasting(row.language);
        const auto one = lasting.of(row.one), other = lasting.of(row.other);
        CHECK((!one || !other || *one == *other));
    }
}

TEST_CASE("letters that last tell other answers apart", "[text]") {
    const LastingLetters lasting("en");
    CHECK(lasting.of("Esai Morales") != lasting.of("Vanessa Kirby"));
    CHECK(lasting.of("Café") == lasting.of("CAFE"));
    CHECK_FALSE(lasting.of("Simon & Garfunkel"));
    CHECK_FALSE(lasting.of("黒澤明"));
}
