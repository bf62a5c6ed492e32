package org.prongsai.benchmarks;

/** Runs one measurement by name: {@code java -jar benchmarks/target/benchmarks.jar responses}. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        switch (args.length == 0 ? "" : args[0]) {
            case "responses" -> ResponseCost.measure(System.out);
            default -> {
                System.err.println("usage: java -jar benchmarks.jar responses");
                System.err.println("  responses   what one response costs in surveys of 50 to 50,000");
                System.exit(2);
            }
        }
    }
}
