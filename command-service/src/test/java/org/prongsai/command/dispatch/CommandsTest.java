package org.prongsai.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.prongsai.command.testing.Refusals.assertRefused;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.command.access.Actors;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.log.actor.Actor;
import org.prongsai.log.actor.Origin;

class CommandsTest {
    private final CommandGateway gateway = mock();
    private final Actors actors = mock();
    private final Commands commands = new Commands(gateway, actors);
    private int sent;

    @BeforeEach
    void actAsTheService() {
        when(actors.now()).thenReturn(new Origin(Actor.SYSTEM, "test"));
    }

    /** Answers one command after the other: throws what is an exception, returns what is not. */
    private void answer(Object... answers) {
        var queue = new ArrayDeque<>(Arrays.asList(answers));
        doAnswer(_ -> {
                    sent++;
                    if (queue.removeFirst() instanceof Exception failure) {
                        throw failure;
                    }
                    return Outcome.CHANGED;
                })
                .when(gateway)
                .sendAndWait(any());
    }

    @Test
    void decidesAgainAfterALostRace() {
        answer(
                new ConcurrencyException("moved on"),
                new LockAcquisitionFailedException("taken"),
                new AggregateStreamCreationException("begun", new IllegalStateException()),
                new EventStoreException("failed", new SQLException("duplicate key", "23505")),
                new EventStoreException("failed", new SQLException("deadlock", "40P01")),
                Outcome.CHANGED);

        assertThat(commands.<Outcome>send("command")).isEqualTo(Outcome.CHANGED);
        assertThat(sent).isEqualTo(6);
    }

    @Test
    void givesUpAfterFiveRepeats() {
        answer((Object[])
                Collections.nCopies(9, new ConcurrencyException("moved on")).toArray());

        assertRefused(() -> commands.send("command"), Reason.CONFLICT);
        assertThat(sent).isEqualTo(6);
    }

    @Test
    void passesEverythingElseOnAtOnce() {
        for (var failure : List.of(
                new CommandRejected(Reason.SURVEY_CLOSED, "ปิด", "closed"),
                new EventStoreException("failed", new SQLException("no such table", "42P01")))) {
            sent = 0;
            answer(failure);

            assertThatThrownBy(() -> commands.send("command")).isSameAs(failure);
            assertThat(sent).isEqualTo(1);
        }
    }
}
