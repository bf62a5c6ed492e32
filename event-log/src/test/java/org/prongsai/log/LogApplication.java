package org.prongsai.log;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** The event log and nothing beside it. */
@SpringBootConfiguration
@EnableAutoConfiguration
class LogApplication {}
