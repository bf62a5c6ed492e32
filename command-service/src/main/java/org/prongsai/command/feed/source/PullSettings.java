package org.prongsai.command.feed.source;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How sources are asked.
 *
 * @param timeout how long one answer may take, to its last byte
 * @param answerMax how long one answer may be
 * @param pageRows how many rows are asked for at once
 * @param claim how long a run that gives no sign keeps its feed; longer than any answer may take, and its storing
 * @param lookEvery how often to look whether a feed is due
 */
@ConfigurationProperties("prongsai.feeds")
record PullSettings(
        @DefaultValue("PT60S") Duration timeout,
        @DefaultValue("32MB") DataSize answerMax,
        @DefaultValue("250") int pageRows,
        @DefaultValue("PT5M") Duration claim,
        @DefaultValue("PT5S") Duration lookEvery) {}
