package broken.app;

import org.springframework.modulith.Modulithic;

/// A deliberately broken sample: its second module reaches into the first one's inside and depends
/// on what it does not declare. `ModulesTest` proves that the rule sees it.
@Modulithic
public class BrokenApplication {}
