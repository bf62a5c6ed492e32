package org.prongsai.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.prongsai.benchmarks.feeds.FeedRates;
import org.prongsai.benchmarks.feeds.LedgerOverhead;
import org.prongsai.benchmarks.micro.MicroBenchmarks;
import org.prongsai.benchmarks.national.ChildRebuild;
import org.prongsai.benchmarks.national.NationalBenchmark;
import org.prongsai.benchmarks.national.PageBenchmark;
import org.prongsai.benchmarks.national.SignalRates;
import org.prongsai.benchmarks.report.ReportTimes;

/** Runs one measurement by name: {@code java -jar benchmarks/target/benchmarks.jar responses}. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) {
        try {
            run(args);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0); // Axon keeps a thread of its own that would not end.
    }

    private static void run(String[] args) throws Exception {
        switch (args.length == 0 ? "" : args[0]) {
            case "responses" -> ResponseCost.measure(System.out);
            case "feeds" -> FeedRates.measure(List.of(args).subList(1, args.length), System.out);
            case "ledger" -> LedgerOverhead.measure(List.of(args).subList(1, args.length), System.out);
            case "jmh" -> MicroBenchmarks.run(List.of(args).subList(1, args.length));
            case "national-rebuild" -> ChildRebuild.main(Path.of(args[1]), System.out);
            case "signals" -> SignalRates.measure(List.of(args).subList(1, args.length), System.out);
            case "national" -> NationalBenchmark.measure(List.of(args).subList(1, args.length), System.out);
            case "pages" -> PageBenchmark.measure(List.of(args).subList(1, args.length), System.out);
            case "reports" -> ReportTimes.measure(List.of(args).subList(1, args.length), System.out);
            default -> {
                System.err.println(
                        "usage: java -jar benchmarks.jar responses|feeds|ledger|national|pages|reports|signals|jmh [options]");
                System.err.println("  responses   what one response costs in surveys of 50 to 50,000");
                System.err.println(
                        "  feeds       how many responses a second each way in takes, command-service alone or all in one;");
                System.err.println("              [rounds] [standalone] [words such as csv that choose some of them]");
                System.err.println(
                        "  ledger      what the ledger costs those who record; [rounds] [responses a trial]");
                System.err.println("  national    reading, folding and asking at national size, on a made-up year");
                System.err.println(
                        "  pages       each page at national size: time, statements, bytes, and paint in Chromium;");
                System.err.println("              [--scale S] [--years N] [--rounds N] [--data DIRECTORY]");
                System.err.println(
                        "  reports     a report of ten pages and more in each of its files, of a running service: [address [assessment]]");
                System.err.println(
                        "  signals     how often cautions about answers are raised on a made-up year in which nothing is wrong;");
                System.err.println("              [--scale S] [--seed N]");
                System.err.println("  jmh         an event read, an event folded, a score sheet worked out");
                System.exit(2);
            }
        }
    }
}
