/**
 * Who sees what, written by hand from the agreement and the issue, before and beside the policies: nothing is imported.
 * S sees all of it (a form: may send it) · H number, title and slot alone · 4 not there, be it hidden or missing ·
 * F the door is closed to him · L the page to sign in (a form: closed) · - depends on more than who asks; never told of.
 */
const table = `
  noun              relation          no di re gu op co me rg ot de pa po ap tr au ad se
  page              here              S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  way-out           here              S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  way-in            here              -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
  proof             here              L  L  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
  own-means         here              L  L  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
  inside            here              L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S

  meeting           public            S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  meeting           coop              L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  meeting           body              L  L  4  S  4  S  S  S  4  S  4  4  4  4  4  4  S
  meeting           other             L  L  4  4  4  4  4  4  S  4  4  4  4  4  4  4  S
  meeting           deleted           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  meeting           missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4

  meeting-people    public            S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  meeting-people    coop              L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  meeting-people    body              L  L  4  H  4  S  S  S  4  S  4  4  4  4  4  4  S
  meeting-people    other             L  L  4  4  4  4  4  4  S  4  4  4  4  4  4  4  S
  meeting-people    deleted           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  meeting-people    missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4

  meeting-version   public            S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  meeting-version   coop              L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  meeting-version   body              L  L  4  S  4  S  S  S  4  S  4  4  4  4  4  4  S
  meeting-version   other             L  L  4  4  4  4  4  4  S  4  4  4  4  4  4  4  S
  meeting-version   deleted           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  meeting-version   missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  version-to-mark   there             L  L  4  S  4  S  S  S  4  S  4  4  4  4  4  4  S
  version-to-mark   missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4

  meeting-file      public            S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  meeting-file      coop              4  4  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  meeting-file      body              4  4  4  S  4  S  S  S  4  S  4  4  4  4  4  4  S
  meeting-file      other             4  4  4  4  4  4  4  4  S  4  4  4  4  4  4  4  S
  meeting-file      deleted           4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  meeting-file      missing           4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  meeting-pdf       there             4  4  4  S  4  S  S  S  4  S  4  4  4  4  4  4  S
  meeting-pdf       missing           4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4

  item              public-open       S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  item              public-closed     H  H  H  H  H  H  S  S  H  S  H  H  H  H  H  H  S
  item              public-municipal  L  L  H  H  S  S  S  H  S  S  S  S  S  S  S  H  S
  item              public-both       L  L  H  H  H  H  S  H  H  S  H  H  H  H  H  H  S
  item              coop-open         L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  item              coop-closed       L  L  H  H  H  H  S  S  H  S  H  H  H  H  H  H  S
  item              coop-municipal    L  L  H  H  S  S  S  H  S  S  S  S  S  S  S  H  S
  item              coop-both         L  L  H  H  H  H  S  H  H  S  H  H  H  H  H  H  S
  item              body-open         L  L  4  4  4  S  S  S  4  S  4  4  4  4  4  4  S
  item              body-closed       L  L  4  4  4  H  S  S  4  S  4  4  4  4  4  4  S
  item              body-municipal    L  L  4  4  4  S  S  H  4  S  4  4  4  4  4  4  S
  item              body-both         L  L  4  S  4  H  S  H  4  S  4  4  4  4  4  4  S
  item              other-open        L  L  4  4  4  4  4  4  S  4  4  4  4  4  4  4  S
  item              other-closed      L  L  4  4  4  4  4  4  S  4  4  4  4  4  4  4  S
  item              coop-disqualified L  L  S  S  S  S  H  S  S  S  S  S  S  S  S  S  S
  item              body-disqualified L  L  4  4  4  S  H  S  4  S  4  4  4  4  4  4  S
  item              coop-withdrawn    L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  item              deleted           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  item              missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4

  matter            public-open       S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  matter            public-closed     4  4  4  4  4  4  S  S  4  S  4  4  4  4  4  4  S
  matter            public-municipal  4  4  4  4  S  S  S  4  S  S  S  S  S  S  S  4  S
  matter            public-both       4  4  4  4  4  4  S  4  4  S  4  4  4  4  4  4  S
  matter            coop-open         4  4  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  matter            coop-closed       4  4  4  4  4  4  S  S  4  S  4  4  4  4  4  4  S
  matter            coop-municipal    4  4  4  4  S  S  S  4  S  S  S  S  S  S  S  4  S
  matter            coop-both         4  4  4  4  4  4  S  4  4  S  4  4  4  4  4  4  S
  matter            body-open         4  4  4  4  4  S  S  S  4  S  4  4  4  4  4  4  S
  matter            body-closed       4  4  4  4  4  4  S  S  4  S  4  4  4  4  4  4  S
  matter            body-municipal    4  4  4  4  4  S  S  4  4  S  4  4  4  4  4  4  S
  matter            body-both         4  4  4  S  4  4  S  4  4  S  4  4  4  4  4  4  S
  matter            other-open        4  4  4  4  4  4  4  4  S  4  4  4  4  4  4  4  S
  matter            other-closed      4  4  4  4  4  4  4  4  S  4  4  4  4  4  4  4  S
  matter            coop-disqualified 4  4  S  S  S  S  4  S  S  S  S  S  S  S  S  S  S
  matter            body-disqualified 4  4  4  4  4  S  4  S  4  S  4  4  4  4  4  4  S
  matter            coop-withdrawn    4  4  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  matter            missing           4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4

  paper-file        public-open       S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  paper-file        public-closed     4  4  4  4  4  4  S  S  4  S  4  4  4  4  4  4  S
  paper-file        public-municipal  4  4  4  4  S  S  S  4  S  S  S  S  S  S  S  4  S
  paper-file        public-both       4  4  4  4  4  4  S  4  4  S  4  4  4  4  4  4  S
  paper-file        coop-open         4  4  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  paper-file        coop-closed       4  4  4  4  4  4  S  S  4  S  4  4  4  4  4  4  S
  paper-file        coop-municipal    4  4  4  4  S  S  S  4  S  S  S  S  S  S  S  4  S
  paper-file        coop-both         4  4  4  4  4  4  S  4  4  S  4  4  4  4  4  4  S
  paper-file        body-open         4  4  4  4  4  S  S  S  4  S  4  4  4  4  4  4  S
  paper-file        body-closed       4  4  4  4  4  4  S  S  4  S  4  4  4  4  4  4  S
  paper-file        body-municipal    4  4  4  4  4  S  S  4  4  S  4  4  4  4  4  4  S
  paper-file        body-both         4  4  4  S  4  4  S  4  4  S  4  4  4  4  4  4  S
  paper-file        other-open        4  4  4  4  4  4  4  4  S  4  4  4  4  4  4  4  S
  paper-file        other-closed      4  4  4  4  4  4  4  4  S  4  4  4  4  4  4  4  S
  paper-file        coop-disqualified 4  4  S  S  S  S  4  S  S  S  S  S  S  S  S  S  S
  paper-file        body-disqualified 4  4  4  4  4  S  4  S  4  S  4  4  4  4  4  4  S
  paper-file        coop-withdrawn    4  4  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  paper-file        later             4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  S
  paper-file        missing           4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  paper-desk        there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  S
  paper-desk        missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4

  matter-to-follow  public-open       L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  matter-to-follow  public-closed     L  L  4  4  4  4  S  S  4  S  4  4  4  4  4  4  S
  matter-to-follow  public-municipal  L  L  4  4  S  S  S  4  S  S  S  S  S  S  S  4  S
  matter-to-follow  public-both       L  L  4  4  4  4  S  4  4  S  4  4  4  4  4  4  S
  matter-to-follow  coop-open         L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  matter-to-follow  coop-closed       L  L  4  4  4  4  S  S  4  S  4  4  4  4  4  4  S
  matter-to-follow  coop-municipal    L  L  4  4  S  S  S  4  S  S  S  S  S  S  S  4  S
  matter-to-follow  coop-both         L  L  4  4  4  4  S  4  4  S  4  4  4  4  4  4  S
  matter-to-follow  body-open         L  L  4  4  4  S  S  S  4  S  4  4  4  4  4  4  S
  matter-to-follow  body-closed       L  L  4  4  4  4  S  S  4  S  4  4  4  4  4  4  S
  matter-to-follow  body-municipal    L  L  4  4  4  S  S  4  4  S  4  4  4  4  4  4  S
  matter-to-follow  body-both         L  L  4  S  4  4  S  4  4  S  4  4  4  4  4  4  S
  matter-to-follow  other-open        L  L  4  4  4  4  4  4  S  4  4  4  4  4  4  4  S
  matter-to-follow  other-closed      L  L  4  4  4  4  4  4  S  4  4  4  4  4  4  4  S
  matter-to-follow  coop-disqualified L  L  S  S  S  S  4  S  S  S  S  S  S  S  S  S  S
  matter-to-follow  body-disqualified L  L  4  4  4  S  4  S  4  S  4  4  4  4  4  4  S
  matter-to-follow  coop-withdrawn    L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  matter-to-follow  missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4

  action            public-open       L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  action            public-closed     L  L  4  4  4  4  S  S  4  S  4  4  4  4  4  4  S
  action            public-municipal  L  L  4  4  S  S  S  4  S  S  S  S  S  S  S  4  S
  action            public-both       L  L  4  4  4  4  S  4  4  S  4  4  4  4  4  4  S
  action            coop-open         L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  action            coop-closed       L  L  4  4  4  4  S  S  4  S  4  4  4  4  4  4  S
  action            coop-municipal    L  L  4  4  S  S  S  4  S  S  S  S  S  S  S  4  S
  action            coop-both         L  L  4  4  4  4  S  4  4  S  4  4  4  4  4  4  S
  action            body-open         L  L  4  4  4  S  S  S  4  S  4  4  4  4  4  4  S
  action            body-closed       L  L  4  4  4  4  S  S  4  S  4  4  4  4  4  4  S
  action            body-municipal    L  L  4  4  4  S  S  4  4  S  4  4  4  4  4  4  S
  action            body-both         L  L  4  S  4  4  S  4  4  S  4  4  4  4  4  4  S
  action            other-open        L  L  4  4  4  4  4  4  S  4  4  4  4  4  4  4  S
  action            other-closed      L  L  4  4  4  4  4  4  S  4  4  4  4  4  4  4  S
  action            coop-disqualified L  L  S  S  S  S  4  S  S  S  S  S  S  S  S  S  S
  action            body-disqualified L  L  4  4  4  S  4  S  4  S  4  4  4  4  4  4  S
  action            coop-withdrawn    L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  action            missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4

  private-note      coop-open         L  L  H  H  H  H  S  H  H  H  H  H  H  H  H  H  H
  private-note      body-both         L  L  4  H  4  H  H  H  4  H  4  4  4  4  4  4  H
  private-note      missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  note-of-mine      missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  reservation       public-closed     L  L  4  4  4  4  S  S  4  S  4  4  4  4  4  4  S
  reservation       coop-open         L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  reservation       body-both         L  L  4  S  4  4  S  4  4  S  4  4  4  4  4  4  S
  reservation       coop-disqualified L  L  S  S  S  S  4  S  S  S  S  S  S  S  S  S  S
  reservation       missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  reservation-to-settle coop-open     L  L  F  F  F  F  4  4  4  4  F  4  F  4  F  F  S
  reservation-to-settle missing       L  L  F  F  F  F  4  4  4  4  F  4  F  4  F  F  4

  position-note     coop-open         L  L  4  4  4  H  S  4  H  H  4  H  H  H  4  4  4
  position-note     body-both         L  L  4  4  4  4  S  4  4  H  4  4  4  4  4  4  4
  position-note     coop-disqualified L  L  4  4  4  H  4  4  H  H  4  H  H  H  4  4  4
  position-note     missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  disqualification  coop-disqualified L  L  H  H  H  H  S  H  H  H  H  H  H  H  H  H  S
  disqualification  body-both         L  L  4  H  4  H  H  H  4  H  4  4  4  4  4  4  H
  disqualification  missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4

  organisation      there             S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  organisation      missing           4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  body              there             S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  body              missing           4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  body-to-follow    there             L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  body-to-follow    missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  person            there             L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  person            missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  delegation        missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  login-of-mine     missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  reply-link        missing           4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  meeting-to-answer public            L  L  4  4  4  4  S  S  4  S  4  4  4  4  4  4  S
  meeting-to-answer coop              L  L  4  4  4  4  S  S  4  S  4  4  4  4  4  4  S
  meeting-to-answer body              L  L  4  S  4  4  S  S  4  S  4  4  4  4  4  4  S
  meeting-to-answer other             L  L  4  4  4  4  4  4  S  4  4  4  4  4  4  4  4
  meeting-to-answer deleted           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  meeting-to-answer missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  stop-link         missing           4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  feed-link         missing           4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  meeting-move      public            L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  meeting-move      coop              L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  meeting-move      body              L  L  4  S  4  S  S  S  4  S  4  4  4  4  4  4  S
  meeting-move      other             L  L  4  4  4  4  4  4  S  4  4  4  4  4  4  4  S
  meeting-move      deleted           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  meeting-move      missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  entry-desk        here              L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  plan-desk         here              L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  -
  division          here              L  L  F  F  F  F  S  S  S  S  F  F  F  S  F  F  S
  nothing-at-entry-desk missing       L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4

  draft             there             L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  S
  draft             missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  draft-clearing    missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  draft-item        missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  desk              here              L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  S
  meeting-desk      there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  S
  meeting-desk      missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  item-desk         there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  S
  item-desk         missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  matter-desk       there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  S
  matter-desk       missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  organisation-desk there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  S
  organisation-desk missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  body-desk         there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  S
  body-desk         missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  body-event-desk   there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  -
  body-event-desk   missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  person-desk       there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  S
  person-desk       missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  import-original   missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  import            there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  S
  import            missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  import-being-read there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  -
  import-being-read missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  mail              there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  S
  mail              missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  meeting-not-sent  missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  nothing-at-desk   missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  nothing-inside    missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  nothing-for-all   missing           4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4

  offer             there             S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  offer             missing           4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  offers-of-year    there             S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  offers-of-year    missing           4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  offers-of-year-desk there           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  S
  offers-of-year-desk missing         L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  offer-list-desk   here              L  L  F  F  S  F  F  F  F  F  F  F  F  S  F  F  S
  offer-desk        aalborg           L  L  F  F  4  F  F  F  F  F  F  F  F  S  F  F  S
  offer-desk        vesthimmerland    L  L  F  F  S  F  F  F  F  F  F  F  F  4  F  F  S
  offer-desk        missing           L  L  F  F  4  F  F  F  F  F  F  F  F  4  F  F  4
  nothing-at-offer-desk missing       L  L  F  F  4  F  F  F  F  F  F  F  F  4  F  F  4
  offer-succession  there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  S
  offer-succession  missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4

  round             municipal         L  L  4  4  4  S  S  4  S  S  4  4  S  S  4  4  S
  round             common            L  L  4  4  4  S  S  S  S  S  4  4  S  S  4  4  S
  round             draft             L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  S
  round             missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  round-answer      municipal         L  L  4  4  4  S  S  4  S  S  4  4  S  S  4  4  4
  round-answer      common            L  L  4  4  4  S  S  S  S  S  4  4  S  S  4  4  4
  round-answer      draft             L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  round-answer      missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  round-desk        there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  S
  round-desk        missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  draft-round-desk  there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  S
  draft-round-desk  missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  hearing           municipal         L  L  4  4  4  S  S  4  S  S  4  4  S  S  4  4  S
  hearing           common            L  L  4  4  4  S  S  S  S  S  4  4  S  S  4  4  S
  hearing           draft             L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  S
  hearing           missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  hearing-file      running           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  S
  hearing-file      closed            L  L  4  4  4  S  S  S  S  S  4  4  S  S  4  4  S
  hearing-file      missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  hearing-answer    there             L  L  4  4  4  S  S  4  S  S  4  4  S  S  4  4  4
  hearing-answer    missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  hearing-desk      there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  S
  hearing-desk      missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  draft-hearing-desk there            L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  S
  draft-hearing-desk missing          L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4
  round-link        missing           4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4

  mandate           missing           4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  composition       there             L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  composition       missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  composition-desk  there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  S
  composition-desk  missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  F  4

  joint-text        municipal         L  L  4  4  S  S  S  4  S  S  S  S  S  S  S  4  S
  joint-text        common            L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  joint-text        draft             L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  S
  joint-text        missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
  joint-text-file   municipal         L  L  4  4  S  S  S  4  S  S  S  S  S  S  S  4  S
  joint-text-file   common            L  L  S  S  S  S  S  S  S  S  S  S  S  S  S  S  S
  joint-text-file   draft             L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  S
  joint-text-file   missing           L  L  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4

  log               here              L  L  F  F  F  F  F  F  F  F  F  F  F  F  S  F  S
  log-sample        there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  -  F  -
  log-sample        missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  4  F  4
  rights            here              L  L  F  F  F  F  F  F  F  F  F  F  F  F  S  S  S
  rights-of-person  there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  S  S  S
  rights-of-person  missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  4  4  4
  readers-of-item   public-both       L  L  F  F  F  F  F  F  F  F  F  F  F  F  H  H  H
  readers-of-item   body-both         L  L  F  F  F  F  F  F  F  F  F  F  F  F  4  4  H
  readers-of-item   missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  4  4  4
  accounts          here              L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  S  F
  account           there             L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  S  F
  account           missing           L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  4  F
  seat-desk         here              L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  S  S
  nothing-at-seat   missing           L  L  F  F  F  F  4  4  4  4  F  F  F  4  F  F  -
  nothing-at-seat-desk missing        L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  4  4
  nothing-at-account missing          L  L  F  F  F  F  F  F  F  F  F  F  F  F  F  4  F
`;

export type Expected = 'S' | 'H' | '4' | 'F' | 'L' | '-';

const [head = [], ...rows] = table
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
  .filter(([first]) => first !== undefined && first !== '');
const columns = head.slice(2);

/** The columns of the table, which must be the classes of people. */
export const expectedClasses: readonly string[] = columns;

/** The rows by 'noun relation', each class with its letter. */
export const expected: ReadonlyMap<string, ReadonlyMap<string, Expected>> = new Map(
  rows.map(([noun, relation, ...letters]) => [
    `${noun} ${relation}`,
    new Map(columns.map((column, index) => [column, (letters[index] ?? '') as Expected])),
  ]),
);
