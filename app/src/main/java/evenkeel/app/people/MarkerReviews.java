package evenkeel.app.people;

import evenkeel.app.audit.Actor;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The book of looks at what a mark on a person asks for. Whether an officer may look is for the
/// caller to have asked.
@Service
public class MarkerReviews {

  private final JdbcClient jdbc;

  MarkerReviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps that somebody looked.
  ///
  /// @param found what to do, in the officer's words
  /// @return false where no such mark stands
  @Transactional
  public boolean add(long marker, LocalDate on, String found, Actor actor) {
    return jdbc.sql(
                """
                insert into people.marker_review
                  (source, marker_key, reviewed_on, found, recorded_by)
                select m.source, m.source_key, :on, :found, :by from people.marker m
                 where m.id = :marker
                   and not exists (select from people.marker_withdrawn w where w.marker_id = m.id)
                """)
            .param("marker", marker)
            .param("on", on)
            .param("found", found)
            .param("by", actor.name())
            .update()
        == 1;
  }
}
