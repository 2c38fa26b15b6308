// What `frames` compares with: SFML alone. `first` shows a frame and writes when, in nanoseconds of the monotonic
// clock; `frames N` shows one full-screen sprite N times and writes the seconds of the processor that a frame took.
#include "bench/usage.hpp"

#include <SFML/Graphics.hpp>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>

namespace {

sf::RenderWindow window_of(unsigned width, unsigned height) {
#if SFML_VERSION_MAJOR >= 3
    return sf::RenderWindow(sf::VideoMode(sf::Vector2u(width, height)), "bare");
#else
    return {sf::VideoMode(width, height), "bare"};
#endif
}

} // namespace

int main(int count, char** words) {
    const bool first = count < 3;
    const unsigned width = first ? 1280 : 1920, height = first ? 720 : 1080;
    sf::RenderWindow window = window_of(width, height);
    sf::Image image;
#if SFML_VERSION_MAJOR >= 3
    image.resize(sf::Vector2u(width, height), sf::Color(20, 30, 50));
#else
    image.create(width, height, sf::Color(20, 30, 50));
#endif
    sf::Texture texture;
    if (!texture.loadFromImage(image)) return 2;
    const auto frame = [&] {
        window.clear();
        window.draw(sf::Sprite(texture));
        window.display();
    };
    frame();
    if (first) {
        std::cout << std::chrono::steady_clock::now().time_since_epoch().count() << '\n';
        return 0;
    }
    window.setFramerateLimit(60);
    const long frames = std::strtol(words[2], nullptr, 10);
    for (long f = 0; f < frames; ++f) frame(); // as much of a warm-up as the other has
    const double before = cliff::bench::used().seconds;
    for (long f = 0; f < frames; ++f) frame();
    std::cout << (cliff::bench::used().seconds - before) / static_cast<double>(frames) << '\n';
    return 0;
}
