package org.prongsai.engine.methodology;

/**
 * One thing wrong with a methodology file.
 *
 * @param file name of the file, as given to the reader
 * @param line where, from 1
 * @param path the key, such as {@code indicators[0].questions[2].scale}; empty for the document itself
 * @param what what is wrong
 * @param mend how to mend it
 */
public record MethodologyProblem(String file, int line, String path, String what, String mend) {

    /** Everything in one line, such as {@code 2566.yaml:42: levels.pass_min: is missing; write a number ...}. */
    public String message() {
        return file + ":" + line + ": " + (path.isEmpty() ? "" : path + ": ") + what + "; " + mend;
    }
}
