"""The scripted brain in another language than English: danger, a person, wake-up calls, and the hotel's own sentences.

Small on purpose: whatever else is asked for is said not to be understood, and a person is offered. What a language's
callers say stands in `locales/<language>_heard.toml`, what they are answered in `locales/<language>.toml`.
"""
