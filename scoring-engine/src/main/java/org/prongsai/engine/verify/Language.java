package org.prongsai.engine.verify;

/** In which language the program speaks. */
enum Language {
    TH,
    EN,
    BOTH;

    boolean isThai() {
        return this != EN;
    }

    boolean isEnglish() {
        return this != TH;
    }
}
