package org.prongsai.engine.tape;

/**
 * What the words of one frame are under one methodology.
 *
 * @param surveys place of the survey that a word names; negative where it names none
 * @param items likewise of items
 * @param options of item {@code i} and word {@code w} at {@code i * words + w}: 1 and the option's place, 0 for none
 */
@SuppressWarnings("ArrayRecordComponent") // A table of numbers that nobody changes.
record WordNumbers(int[] surveys, int[] items, byte[] options) {
    static WordNumbers of(String[] words, TapeLayout layout) {
        int items = layout.items();
        var numbers = new WordNumbers(new int[words.length], new int[words.length], new byte[items * words.length]);
        for (int word = 0; word < words.length; word++) {
            numbers.surveys[word] = layout.survey(words[word]);
            numbers.items[word] = layout.item(words[word]);
            for (int item = 0; item < items; item++) {
                numbers.options[item * words.length + word] = layout.option(item, words[word]);
            }
        }
        return numbers;
    }

    byte option(int item, int word) {
        return options[item * items.length + word];
    }
}
