REM How the files of this folder were made; README.md tells how it was run.

Sub Main(folder As String)
  FillItems folder
  FillAgencies folder
  MakeNation folder
End Sub

Function Hidden()
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "Hidden"
  how(0).Value = True
  Hidden = how
End Function

REM As if somebody typed it: the program makes a number or a day of what looks like one.
Sub Enter(sheet, cell As String, typed As String)
  sheet.getCellRangeByName(cell).FormulaLocal = typed
End Sub

Sub SaveWorkbook(document, folder As String, title As String)
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = "Calc MS Excel 2007 XML"
  document.storeToURL("file://" & folder & "/" & title & ".xlsx", how)
End Sub

Sub SaveLocked(document, folder As String, title As String, password As String)
  Dim key(1) As New com.sun.star.beans.NamedValue
  key(0).Name = "OOXPassword"
  key(0).Value = password
  key(1).Name = "CryptoType"
  key(1).Value = "StrongEncryptionDataSpace"
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = "Calc MS Excel 2007 XML"
  how(1).Name = "EncryptionData"
  how(1).Value = key()
  document.storeToURL("file://" & folder & "/" & title & ".ole", how)
End Sub

REM Tokens: separator, quote, encoding, first row, formats, language, quote all, detect, as shown, formulas, spaces, sheet
Sub SaveText(document, folder As String, title As String, separatorAndEncoding As String, sheet As Integer)
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = "Text - txt - csv (StarCalc)"
  how(1).Name = "FilterOptions"
  how(1).Value = separatorAndEncoding & ",1,,0,false,true,true,false,false," & sheet
  document.storeToURL("file://" & folder & "/" & title & ".csv", how)
  REM A sheet that is asked for by its number is saved under its name as well.
  If sheet > 0 Then
    Name folder & "/" & title & "-" & document.Sheets.getByIndex(sheet - 1).Name & ".csv" As folder & "/" & title & ".csv"
  End If
End Sub

Sub FillItems(folder As String)
  document = StarDesktop.loadComponentFromURL("file://" & folder & "/checklist-empty.xlsx", "_blank", 0, Hidden())
  sheet = document.Sheets.getByName("แบบตรวจ OIT")
  Enter sheet, "D3", "ผ่าน"
  Enter sheet, "E3", "https://www.example.go.th/structure?id=1234567890123"
  Enter sheet, "F3", "โครงสร้างเป็นปัจจุบัน, ลงนามแล้ว"
  Enter sheet, "D4", "ไม่ผ่าน"
  Enter sheet, "F4", "ไม่พบข้อมูลของปีนี้"
  Enter sheet, "D5", "มี"
  Enter sheet, "D6", "1"
  Enter sheet, "E7", "https://www.example.go.th/plan"
  Enter sheet, "D8", "x"
  Enter sheet, "D9", "ผ่าน"
  Enter sheet, "F9", "โทร 081-234-5678"
  sheet.Rows.removeByIndex(44, 1)
  SaveWorkbook document, folder, "checklist-filled"
  SaveText document, folder, "checklist-filled", "44,34,76", 2
  SaveLocked document, folder, "checklist-locked", "ita"
  document.close(True)
End Sub

Sub FillAgencies(folder As String)
  document = StarDesktop.loadComponentFromURL("file://" & folder & "/checklist-agencies-empty.xlsx", "_blank", 0, Hidden())
  sheet = document.Sheets.getByName("แบบตรวจ OIT")
  Enter sheet, "A3", "khlong-noi"
  Enter sheet, "B3", "องค์การบริหารส่วนตำบลคลองน้อย"
  Enter sheet, "C3", "2568"
  Enter sheet, "D3", "ผ่าน"
  Enter sheet, "E3", "https://www.example.go.th/o1"
  Enter sheet, "G3", "ไม่ผ่าน"
  Enter sheet, "I3", "เปิดหน้าไม่ได้"
  Enter sheet, "A4", "khlong-yai"
  Enter sheet, "C4", "๒๕๖๘"
  Enter sheet, "D4", "100"
  Enter sheet, "G4", "0"
  Enter sheet, "A5", "khlong-lek"
  Enter sheet, "C5", "2568"
  Enter sheet, "D5", "ผ่าน"
  SaveWorkbook document, folder, "checklist-agencies-filled"
  SaveText document, folder, "checklist-agencies-filled", "9,34,65535", 2
  document.close(True)
End Sub

Sub EnterRow(sheet, row As Integer, typed)
  For column = 0 To UBound(typed)
    sheet.getCellByPosition(column, row).FormulaLocal = typed(column)
  Next column
End Sub

Function NewSheet()
  NewSheet = StarDesktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, Hidden())
End Function

Sub MakeNation(folder As String)
  document = NewSheet()
  sheet = document.Sheets.getByIndex(0)
  EnterRow sheet, 0, Array("รายชื่อหน่วยงาน")
  EnterRow sheet, 2, Array("ลำดับ", "รหัสหน่วยงาน", "ชื่อหน่วยงาน", "ประเภท", "จังหวัด", "อำเภอ", "โทรศัพท์")
  EnterRow sheet, 3, Array("1", "khlong-noi", "องค์การบริหารส่วนตำบลคลองน้อย", "องค์การบริหารส่วนตำบล", "ตรัง", "เมืองตรัง", "0752345678")
  EnterRow sheet, 4, Array("2", "khlong-yai", "เทศบาลตำบลคลองใหญ่", "เทศบาลตำบล", "ตราด", "คลองใหญ่", "")
  EnterRow sheet, 5, Array("3", "khlong-sai", "", "เทศบาลตำบล", "ตราด", "", "")
  SaveWorkbook document, folder, "agencies"
  SaveText document, folder, "agencies", "59,34,32", 0
  document.close(True)

  document = NewSheet()
  sheet = document.Sheets.getByIndex(0)
  EnterRow sheet, 0, Array("รหัสหน่วยงาน", "ปีงบประมาณ")
  EnterRow sheet, 1, Array("khlong-noi", "2568")
  EnterRow sheet, 2, Array("khlong-yai", "2568")
  SaveWorkbook document, folder, "assessments"
  SaveText document, folder, "assessments", "9,34,65535", 0
  document.close(True)

  document = NewSheet()
  sheet = document.Sheets.getByIndex(0)
  EnterRow sheet, 0, Array("รหัสหน่วยงาน", "ชื่อหน่วยงาน", "ปีงบประมาณ", "คะแนนรวม", "ระดับ", "IIT", "EIT", "OIT", "ตัวชี้วัดที่ 1", "แหล่งที่มา")
  EnterRow sheet, 1, Array("khlong-noi", "อบต.คลองน้อย", "2568", "92.85", "ผ่านดี", "90.1", "๘๘.๕๐", "=50*2", "-", "ประกาศผล ปี 2568")
  EnterRow sheet, 2, Array("khlong-yai", "ทต.คลองใหญ่", "2568", "92,85", "", "", "", "", "", "ประกาศผล ปี 2568")
  SaveWorkbook document, folder, "published-results"
  SaveText document, folder, "published-results", "44,34,76", 0
  document.close(True)
End Sub
