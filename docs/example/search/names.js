mujaz("names",[["municipal council مجلس بلدي","municipal council","المجلس البلدي","organisations/municipal-council.html"],["badri بدري","Badri","البدري","people/badri.html"]]);
