// Lets the graphics driver draw in a window and, when told to, leaks once: what tests/lsan.supp forgives, and what it
// must not.
#include <SFML/Graphics.hpp>

#include <cstring>

namespace {

char* volatile last = nullptr;

void planted_leak() {
    last = new char[1234];
    last = nullptr;
}

} // namespace

int main(int count, char** words) {
    sf::RenderWindow window(sf::VideoMode::getDesktopMode(), "leak");
    window.clear();
    window.draw(sf::CircleShape(50.0F));
    window.display();
    if (count > 1 && std::strcmp(words[1], "leak") == 0) {
        planted_leak();
    }
    return window.isOpen() ? 0 : 3;
}
