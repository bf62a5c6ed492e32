package org.prongsai.command.dispatch;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.prongsai.command.access.Actors;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.log.actor.Origin;
import org.springframework.stereotype.Component;

/**
 * Sends commands and waits for their answers. Where two commands raced for the same place in a stream, the loser is decided
 * again from the start, against what the winner left.
 */
@Component
public class Commands {
    static final int ATTEMPTS_MAX = 6;
    private static final Duration FIRST_PAUSE_MAX = Duration.ofMillis(10);
    private static final Set<String> LOST_RACES = Set.of(
            "23505", // unique violation
            "40001", // serialization failure
            "40P01"); // deadlock

    private final CommandGateway gateway;
    private final Actors actors;

    Commands(CommandGateway gateway, Actors actors) {
        this.gateway = gateway;
        this.actors = actors;
    }

    /** Sends a command for whoever's request this thread serves. See {@link #send(Object, Origin)}. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // As the gateway has it: the handler fixes the type.
    public <R> R send(Object command) {
        return send(command, actors.now());
    }

    /**
     * Sends a command, at most {@value #ATTEMPTS_MAX} times.
     *
     * @param origin who wants it; its events say so
     * @throws CommandRejected when it is refused, or when others won every time ({@link Reason#CONFLICT})
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // As the gateway has it: the handler fixes the type.
    public <R> R send(Object command, Origin origin) {
        var message = new GenericCommandMessage<>(command, origin.metaData());
        for (int attempt = 1; ; attempt++) {
            try {
                return gateway.sendAndWait(message);
            } catch (RuntimeException e) {
                if (!isLostRace(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS_MAX) {
                    throw conflict();
                }
                pause(attempt);
            }
        }
    }

    private static boolean isLostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException
                    || cause instanceof AggregateStreamCreationException
                    || cause instanceof LockAcquisitionFailedException
                    || (cause instanceof SQLException sql && LOST_RACES.contains(String.valueOf(sql.getSQLState())))) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        try {
            // Doubled each time, and never the same for two losers of one race.
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, FIRST_PAUSE_MAX.toMillis() << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw conflict();
        }
    }

    private static CommandRejected conflict() {
        return new CommandRejected(
                Reason.CONFLICT,
                "มีผู้อื่นแก้ไขข้อมูลเดียวกันอยู่ ให้ส่งใหม่อีกครั้ง",
                "others are changing the same thing: send it again");
    }
}
