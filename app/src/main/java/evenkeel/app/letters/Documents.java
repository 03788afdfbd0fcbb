package evenkeel.app.letters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The exact documents, kept for ever.
@Service
class Documents {

  /// A document as it was made.
  ///
  /// @param textSha256 of the letter's text
  record Document(
      long notice,
      String template,
      LocalDate issueOn,
      String sha256,
      String textSha256,
      int pages,
      byte[] pdf) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate many;

  Documents(JdbcClient jdbc, JdbcTemplate many) {
    this.jdbc = jdbc;
    this.many = many;
  }

  void keep(List<Document> documents) {
    many.batchUpdate(
        """
        insert into letters.document
          (notice_id, template_id, issue_on, sha256, text_sha256, pages, pdf)
        values (?, ?, ?, ?, ?, ?, ?) on conflict (notice_id, text_sha256) do nothing
        """,
        documents,
        documents.size() + 1,
        (statement, document) -> {
          statement.setLong(1, document.notice());
          statement.setString(2, document.template());
          statement.setObject(3, document.issueOn());
          statement.setString(4, document.sha256());
          statement.setString(5, document.textSha256());
          statement.setInt(6, document.pages());
          statement.setBytes(7, document.pdf());
        });
  }

  /// Which letters were made already, by notice: the hash of their text.
  Map<Long, String> made(Collection<Long> notices) {
    var made = new HashMap<Long, String>();
    jdbc.sql(
            """
            select distinct on (notice_id) notice_id, text_sha256 from letters.document
             where notice_id = any(?) order by notice_id, id desc
            """)
        .param(notices.toArray(Long[]::new))
        .query(
            row -> {
              made.put(row.getLong("notice_id"), row.getString("text_sha256"));
            });
    return made;
  }

  /// The newest documents of notices, ascending by notice.
  List<Document> newest(Collection<Long> notices) {
    return jdbc.sql(
            """
            select distinct on (notice_id) notice_id, template_id, issue_on, sha256, text_sha256,
                   pages, pdf
              from letters.document where notice_id = any(?) order by notice_id, id desc
            """)
        .param(notices.toArray(Long[]::new))
        .query(
            (row, _) ->
                new Document(
                    row.getLong("notice_id"),
                    row.getString("template_id"),
                    row.getObject("issue_on", LocalDate.class),
                    row.getString("sha256"),
                    row.getString("text_sha256"),
                    row.getInt("pages"),
                    row.getBytes("pdf")))
        .list();
  }

  boolean exists(long notice) {
    return jdbc.sql("select exists (select from letters.document where notice_id = ?)")
        .param(notice)
        .query(Boolean.class)
        .single();
  }

  Optional<Document> of(long notice) {
    return newest(List.of(notice)).stream().findFirst();
  }

  static String sha256(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
