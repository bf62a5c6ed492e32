-- What was announced, corrected and certified, newest first: some ten thousand events among many millions. Whoever follows
-- published results asks for the latest of them, and is not to be read the whole log.
create index result_by_position on log.domain_event_entry (global_index)
    where payload_type in ('ResultPublished', 'PublishedResultCorrected', 'AssessmentCertified');
